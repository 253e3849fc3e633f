// speed: what calls of the library take, in nanoseconds, the best of several rounds.
// speed fill|walk STEPS TEXT: only takes so many steps, for counting instructions.
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "anneal.h"

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return 1e9 * time.tv_sec + time.tv_nsec;
}

static double lr = 1e-3;
static anneal_groups groups = {ANNEAL_MOMENTUM, 1, &lr, NULL};
static anneal_schedule *schedule;
static const char *text;
static double *rates;

static void read_and_free(long count) {
  for (long i = 0; i < count; i++) anneal_schedule_free(anneal_schedule_read(text, strlen(text), NULL));
}

static void fill(long count) { anneal_schedule_fill(schedule, &groups, NULL, 0, 0, count, rates, NULL, NULL); }

static void fill_one(long count) {
  for (long i = 0; i < count; i++) anneal_schedule_fill(schedule, &groups, NULL, 0, 0, 1, rates, NULL, NULL);
}

static void advance(long count) {
  anneal_walk *walk = anneal_walk_start(schedule, &groups, NULL);
  for (long i = 0; i < count; i++) anneal_walk_advance(walk, NULL, rates, NULL, NULL);
  anneal_walk_free(walk);
}

static void draw(long count) {
  static const char request[] = "draw\nsteps 100\nlr 0.1\nschedule 0 0  StepLR(step_size=30)\n\n";
  for (long i = 0; i < count; i++) anneal_free(anneal_answer(request, sizeof request - 1, NULL));
}

static void show(const char *name, void (*work)(long), long count) {
  double best = 1e30;
  for (int round = 0; round < 9; round++) {
    double start = now();
    work(count);
    double each = (now() - start) / count;
    if (each < best) best = each;
  }
  printf("%-60s %10.1f ns\n", name, best);
}

static void choose(const char *chosen) {
  anneal_schedule_free(schedule);
  text = chosen;
  schedule = anneal_schedule_read(text, strlen(text), NULL);
}

int main(int count, char **words) {
  static const char *texts[] = {"StepLR(step_size=30)", "CosineAnnealingLR(T_max=100000)",
                                "OneCycleLR(max_lr=0.1, total_steps=200000)",
                                "SequentialLR([LinearLR(0.1, total_iters=10), CosineAnnealingLR(90)], [10])",
                                "LambdaLR(lambda e: 0.95**e)"};
  rates = malloc(sizeof(double) * 1000000);
  if (count == 4) {
    choose(words[3]);
    if (words[1][0] == 'f') fill(atol(words[2])); else advance(atol(words[2]));
    return 0;
  }
  for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
    choose(texts[i]);
    printf("%s\n", text);
    show("  a filled value", fill, 100000);
    show("  anneal_walk_advance", advance, 100000);
  }
  choose(texts[0]);
  show("anneal_schedule_fill of one row", fill_one, 100000);
  show("anneal_schedule_read and anneal_schedule_free", read_and_free, 2000);
  show("a picture of 100 steps", draw, 50);
  return 0;
}
