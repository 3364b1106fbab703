/*
 * A wall clock that is off by the seconds in the file that CLOCK_FILE names, looked at once a
 * second. Loaded before the C library. The monotonic clock, by which programs wait, stays.
 */
#include <stdio.h>
#include <stdlib.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

static volatile time_t looked;
static volatile long off;

static long offset(time_t now) {
  if (now != looked) {
    const char *name = getenv("CLOCK_FILE");
    FILE *file = name == NULL ? NULL : fopen(name, "r");
    long seconds;
    looked = now;
    if (file != NULL) {
      if (fscanf(file, "%ld", &seconds) == 1) {
        off = seconds;
      }
      fclose(file);
    }
  }
  return off;
}

int clock_gettime(clockid_t clock, struct timespec *time) {
  int result = (int) syscall(SYS_clock_gettime, clock, time);
  if (result == 0 && (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE)) {
    time->tv_sec += offset(time->tv_sec);
  }
  return result;
}

int gettimeofday(struct timeval *restrict time, void *restrict zone) {
  struct timespec now;
  (void) zone;
  clock_gettime(CLOCK_REALTIME, &now);
  time->tv_sec = now.tv_sec;
  time->tv_usec = now.tv_nsec / 1000;
  return 0;
}

time_t time(time_t *result) {
  struct timespec now;
  clock_gettime(CLOCK_REALTIME, &now);
  if (result != NULL) {
    *result = now.tv_sec;
  }
  return now.tv_sec;
}
