// Room to read texts that nest deep, whatever stack the caller's thread has.
#define _GNU_SOURCE
#include <pthread.h>
#include <signal.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "Support.h"

// Before glibc 2.34 these lie in a library of their own, which a program without threads may not have loaded.
#pragma weak pthread_getattr_np
#pragma weak pthread_attr_getstack
#pragma weak pthread_attr_init
#pragma weak pthread_attr_setstacksize
#pragma weak pthread_attr_destroy
#pragma weak pthread_create
#pragma weak pthread_join

typedef struct {
  char *lowest, *highest;
} stack;

// Nothing where it cannot be found out.
static stack stack_of_thread(void) {
  pthread_attr_t attributes;
  void *lowest;
  size_t size;
  stack found = {NULL, NULL};
  if (!pthread_getattr_np || pthread_getattr_np(pthread_self(), &attributes)) return found;
  if (!pthread_attr_getstack(&attributes, &lowest, &size)) found = (stack){lowest, (char *)lowest + size};
  pthread_attr_destroy(&attributes);
  return found;
}

// Of the first thread, glibc finds it out by reading the map of the whole process: that is kept. In the child of a fork
// another thread may be the first.
static stack known_stack(const char *here) {
  static stack first;
  if (syscall(SYS_gettid) != getpid()) return stack_of_thread();
  if (here < first.lowest || here >= first.highest) first = stack_of_thread();
  return first;
}

size_t anneal_stack_left(void) {
  char here = 0;
  stack stack = known_stack(&here);
  return stack.lowest <= &here && &here < stack.highest ? (size_t)(&here - stack.lowest) : 0;
}

typedef struct {
  void (*body)(void *);
  void *context;
} work;

static void *run(void *address) {
  ((work *)address)->body(((work *)address)->context);
  return NULL;
}

// Signals are for the program's own threads.
static int create(pthread_t *thread, const pthread_attr_t *attributes, work *work) {
  sigset_t all, before;
  sigfillset(&all);
  sigprocmask(SIG_SETMASK, &all, &before);
  int failed = pthread_create(thread, attributes, run, work);
  sigprocmask(SIG_SETMASK, &before, NULL);
  return failed;
}

int anneal_run_with_stack(size_t size, void (*body)(void *), void *context) {
  pthread_attr_t attributes;
  pthread_t thread;
  work work = {body, context};
  if (!pthread_create || pthread_attr_init(&attributes)) return -1;
  int failed = pthread_attr_setstacksize(&attributes, size) || create(&thread, &attributes, &work);
  pthread_attr_destroy(&attributes);
  return failed || pthread_join(thread, NULL) ? -1 : 0;
}
