// How long the disk takes to make one small write safe: the measure for every answer's commit.
//
//     cc -O2 -o /tmp/flush Tests/Benchmarks/flush.c
//     /tmp/flush FILE
#include <fcntl.h>
#include <stdio.h>
#include <time.h>
#include <unistd.h>

int main(int count, char **arguments) {
  if (count != 2) return fprintf(stderr, "usage: %s FILE\n", arguments[0]), 2;
  int file = open(arguments[1], O_CREAT | O_WRONLY, 0600);
  if (file < 0) return perror(arguments[1]), 1;
  char page[4096] = {0};
  enum { TIMES = 500 };
  struct timespec begun, ended;
  clock_gettime(CLOCK_MONOTONIC, &begun);
  for (int i = 0; i < TIMES; i++)
    if (pwrite(file, page, sizeof page, (off_t)i * (off_t)sizeof page) < 0 || fdatasync(file))
      return perror(arguments[1]), 1;
  clock_gettime(CLOCK_MONOTONIC, &ended);
  double took = (double)(ended.tv_sec - begun.tv_sec) + (double)(ended.tv_nsec - begun.tv_nsec) / 1e9;
  printf("%.2f ms to make 4 KB safe\n", took / TIMES * 1000);
  return 0;
}
