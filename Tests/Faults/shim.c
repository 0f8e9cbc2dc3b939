// What stands between a program and its machine: a disk that refuses the n-th thing that is written and all
// that come after it, one that is nearly full, and a clock that is wrong. Told by a file of four numbers,
// which both sides have in their memory:
//
//     cc -shared -fPIC -O1 -o shim.so shim.c && MACHINE=FILE LD_PRELOAD=shim.so PROGRAM
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

struct machine {
  // Things that were written so far, and the first that is refused; 0 for none.
  atomic_long written, refused_from;
  // Bytes that are said to be free; below 0 the truth is told.
  atomic_long free_bytes;
  // Seconds by which the clock on the wall is ahead.
  atomic_long ahead;
};

static struct machine *machine(void) {
  static struct machine *known;
  static struct machine none = {.free_bytes = -1};
  if (known) return known;
  const char *name = getenv("MACHINE");
  int file = name ? open(name, O_RDWR | O_CLOEXEC) : -1;
  if (file < 0) return known = &none;
  void *memory = mmap(NULL, sizeof *known, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
  close(file);
  return known = memory == MAP_FAILED ? &none : memory;
}

static int is_refused(void) {
  long number = atomic_fetch_add(&machine()->written, 1) + 1, from = machine()->refused_from;
  if (from == 0 || number < from) return 0;
  errno = ENOSPC;
  return 1;
}

// Only what lies on a disk can be full.
static int is_on_disk(int file) {
  struct stat found;
  return fstat(file, &found) == 0 && S_ISREG(found.st_mode);
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

ssize_t write(int file, const void *bytes, size_t count) {
  if (is_on_disk(file) && is_refused()) return -1;
  return REAL(write)(file, bytes, count);
}

ssize_t pwrite(int file, const void *bytes, size_t count, off_t offset) {
  if (is_on_disk(file) && is_refused()) return -1;
  return REAL(pwrite)(file, bytes, count, offset);
}

ssize_t pwrite64(int file, const void *bytes, size_t count, off64_t offset) {
  if (is_on_disk(file) && is_refused()) return -1;
  return REAL(pwrite64)(file, bytes, count, offset);
}

int fsync(int file) { return is_on_disk(file) && is_refused() ? -1 : REAL(fsync)(file); }

int fdatasync(int file) { return is_on_disk(file) && is_refused() ? -1 : REAL(fdatasync)(file); }

int mkdir(const char *path, mode_t mode) { return is_refused() ? -1 : REAL(mkdir)(path, mode); }

int link(const char *from, const char *to) { return is_refused() ? -1 : REAL(link)(from, to); }

int statvfs(const char *path, struct statvfs *found) {
  int result = REAL(statvfs)(path, found);
  long bytes = machine()->free_bytes;
  if (result == 0 && bytes >= 0) found->f_bfree = found->f_bavail = bytes / (long)found->f_frsize;
  return result;
}

int clock_gettime(clockid_t which, struct timespec *now) {
  int result = REAL(clock_gettime)(which, now);
  if (result == 0 && which == CLOCK_REALTIME) now->tv_sec += machine()->ahead;
  return result;
}

int gettimeofday(struct timeval *restrict now, void *restrict zone) {
  int result = REAL(gettimeofday)(now, zone);
  if (result == 0) now->tv_sec += machine()->ahead;
  return result;
}

time_t time(time_t *told) {
  time_t now = REAL(time)(NULL) + machine()->ahead;
  if (told) *told = now;
  return now;
}
