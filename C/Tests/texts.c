// texts FILE…: does with each text all that the header offers, on a thread with half a megabyte of stack, and prints how
// many were read. Nothing may crash; under valgrind nothing may leak.
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "anneal.h"

static const char *bytes;
static size_t length;
static int were_read, were_refused;

static void check(int holds, const char *what) {
  if (holds) return;
  fprintf(stderr, "texts: %s\n", what);
  exit(1);
}

static void use(anneal_schedule *schedule) {
  anneal_facts facts;
  anneal_error error;
  double rates[2] = {0.1, 0.01}, momenta[2] = {0.9, 0.8}, metrics[4] = {1, 2, 3, 4}, out[10];
  anneal_schedule_facts(schedule, &facts);
  for (int style = ANNEAL_TEXT_NOTATION; style <= ANNEAL_TEXT_SWIFT; style++)
    anneal_free(anneal_schedule_print(schedule, style, NULL));
  anneal_free(anneal_schedule_describe(schedule, NULL));
  for (int kind = ANNEAL_NEITHER; kind <= ANNEAL_BETA1; kind++) {
    anneal_groups groups = {kind, 1 + kind % 2, rates, momenta};
    if (anneal_schedule_fill(schedule, &groups, metrics, 4, 0, 5, out, NULL, &error) < 0)
      check(error.code > ANNEAL_END && error.text[0], "an error says what is wrong");
    anneal_walk *walk = anneal_walk_start(schedule, &groups, NULL);
    if (!walk) continue;
    for (int i = 0; i < 4; i++) anneal_walk_advance(walk, &metrics[i], out, out, NULL);
    size_t saved_length;
    char *saved = anneal_walk_save(walk, &saved_length);
    check(anneal_walk_restore(walk, saved, saved_length, &error) == ANNEAL_OK, "what is saved can be restored");
    anneal_free(saved);
    anneal_walk_free(walk);
  }
}

static void draw(void) {
  static const char head[] = "draw\nsteps 20\nlr 0.1\nschedule 0 0  ";
  char *request = malloc(sizeof head + 2 * length + 2);
  size_t end = sizeof head - 1;
  memcpy(request, head, end);
  for (size_t i = 0; i < length; i++) {
    if (bytes[i] == '\n' || bytes[i] == '\\') request[end++] = '\\';
    request[end++] = bytes[i] == '\n' ? 'n' : bytes[i];
  }
  request[end++] = '\n';
  anneal_free(anneal_answer(request, end, NULL));
  free(request);
}

static void *run(void *unused) {
  static const anneal_pair definitions[2] = {{{"len(train_loader)", 17}, {"391", 3}}, {{"N", 1}, {"7", 1}}};
  static const anneal_text arguments[2] = {{"--lr", 4}, {"0.1", 3}};
  anneal_options options = {definitions, 2, arguments, 2, definitions, 2, 391, 100};
  anneal_error error;
  anneal_reading *reading = anneal_read(bytes, length, &options, &error);
  if (reading) {
    were_read++;
    for (size_t i = 0; i < anneal_reading_count(reading); i++) {
      anneal_schedule *schedule = anneal_reading_schedule(reading, i);
      use(schedule);
      anneal_schedule_free(schedule);
    }
    anneal_free(anneal_reading_describe(reading, NULL));
  } else {
    were_refused++;
    check(error.text[0] && error.rendered[0], "an error says what is wrong");
  }
  anneal_reading_free(reading);
  anneal_schedule_free(anneal_schedule_read(bytes, length, NULL));
  draw();
  return unused;
}

static char *contents(const char *path, size_t *count) {
  FILE *file = fopen(path, "rb");
  check(file != NULL, path);
  fseek(file, 0, SEEK_END);
  *count = ftell(file);
  rewind(file);
  char *buffer = malloc(*count + 1);
  check(fread(buffer, 1, *count, file) == *count, path);
  fclose(file);
  return buffer;
}

int main(int count, char **paths) {
  pthread_attr_t small;
  pthread_attr_init(&small);
  pthread_attr_setstacksize(&small, 512 * 1024);
  for (int i = 1; i < count; i++) {
    pthread_t thread;
    char *text = contents(paths[i], &length);
    bytes = text;
    // Should it crash, this is the last line.
    fprintf(stderr, "%s\n", paths[i]);
    pthread_create(&thread, &small, run, NULL);
    pthread_join(thread, NULL);
    free(text);
  }
  pthread_attr_destroy(&small);
  printf("%d read, %d refused\n", were_read, were_refused);
  return 0;
}
