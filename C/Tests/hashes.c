// hashes < PROGRAMS: for each line of C/Tests/goldens.py the hash of the bits of all rates and momenta, first as
// anneal_schedule_fill writes them, then as a walk does.
#define _GNU_SOURCE
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "anneal.h"

static int numbers(char *text, double **numbers) {
  int count = 0;
  *numbers = malloc(sizeof(double) * (strlen(text) / 2 + 1));
  for (char *end = text; *text; text = end, count++) {
    (*numbers)[count] = strtod(text, &end);
    while (*end == ' ') end++;
  }
  return count;
}

static uint64_t combine(uint64_t hash, double rate, double momentum) {
  double pair[2] = {rate, momentum};
  unsigned char *bytes = (unsigned char *)pair;
  for (size_t i = 0; i < sizeof pair; i++) hash = (hash ^ bytes[i]) * 0x100000001B3;
  return hash;
}

static const uint64_t basis = 0xCBF29CE484222325;

static uint64_t filled(anneal_schedule *schedule, anneal_groups groups, double *metrics, int metric_count, int steps) {
  size_t room = (size_t)steps * groups.count;
  double *rates = malloc(sizeof(double) * room), *momenta = malloc(sizeof(double) * room);
  int64_t rows =
      anneal_schedule_fill(schedule, &groups, metrics, metric_count, 0, steps, rates, momenta, NULL);
  uint64_t hash = rows == steps ? basis : 0;
  for (size_t i = 0; rows == steps && i < room; i++) hash = combine(hash, rates[i], momenta[i]);
  free(rates);
  free(momenta);
  return hash;
}

static uint64_t walked(anneal_schedule *schedule, anneal_groups groups, double *metrics, int metric_count, int steps) {
  double *rates = malloc(sizeof(double) * groups.count), *momenta = malloc(sizeof(double) * groups.count);
  anneal_walk *walk = anneal_walk_start(schedule, &groups, NULL);
  uint64_t hash = walk ? basis : 0;
  if (walk) anneal_walk_read(walk, rates, momenta);
  for (int step = 0; walk && step < steps; step++) {
    if (step > 0) {
      double *metric = step <= metric_count ? &metrics[step - 1] : NULL;
      if (anneal_walk_advance(walk, metric, rates, momenta, NULL)) hash = 0;
    }
    for (int i = 0; i < groups.count; i++) hash = combine(hash, rates[i], momenta[i]);
  }
  anneal_walk_free(walk);
  free(rates);
  free(momenta);
  return hash;
}

int main(void) {
  char *line = NULL;
  size_t room = 0;
  ssize_t length;
  while ((length = getline(&line, &room, stdin)) > 0) {
    if (line[length - 1] == '\n') line[length - 1] = 0;
    char *rest = line, *cells[5];
    for (int i = 0; i < 5; i++) cells[i] = strsep(&rest, "\t");
    double momentum = atof(cells[1]), *rates, *metrics, *momenta;
    int count = numbers(cells[2], &rates), metric_count = numbers(cells[4], &metrics), steps = atoi(cells[3]);
    momenta = malloc(sizeof(double) * count);
    for (int i = 0; i < count; i++) momenta[i] = momentum;
    anneal_groups groups = {atoi(cells[0]), count, rates, momenta};
    anneal_schedule *schedule = anneal_schedule_read(rest, strlen(rest), NULL);
    if (schedule)
      printf("%016" PRIx64 " %016" PRIx64 "\n", filled(schedule, groups, metrics, metric_count, steps),
             walked(schedule, groups, metrics, metric_count, steps));
    else
      puts("does not read");
    anneal_schedule_free(schedule);
    free(rates);
    free(metrics);
    free(momenta);
  }
  free(line);
  return 0;
}
