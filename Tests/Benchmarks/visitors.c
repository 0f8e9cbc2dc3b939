// Visitors who answer the form "now" from the first page to thank you, each on a connection of their
// own, one after the other, at a shared screen: elsewhere so many would be slowed down. What is counted are whole visits: every answer is on the disk by then.
//
//     cc -O2 -pthread -o /tmp/visitors Tests/Benchmarks/visitors.c
//     /tmp/visitors PORT VISITORS SECONDS
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <time.h>
#include <unistd.h>

// Where they are.
#define PLACE "north"

// What is sent from each page; a page that is not here is only read.
static const struct { const char *page, *post, *body; } answers[] = {
    {"/at/" PLACE, "/begin", "then=start"},
    {"/visit/1", "/visit/1", "then=next"},
    {"/visit/2", "/visit/2", "answer=now&then=next"},
    {"/visit/3", "/visit/3", "answer=yes&then=next"},
    {"/visit/4", "/visit/4", "answer=self&then=next"},
    {"/visit/5", "/visit/5", "answer=yes&then=next"},
    {"/visit/6", "/visit/6", "answer=bit&then=next"},
    {"/visit/7", "/visit/7", "answer=no&then=next"},
    {"/visit/8", "/visit/8", "then=more"},
    {"/visit/9", "/visit/9", "answer=no&then=next"},
    {"/visit/10", "/visit/10", "answer=treat&answer=wait&then=next"},
    {"/visit/11", "/visit/send", "then=send"},
};

struct visitor {
  int socket;
  char cookie[128];
  char next[256];
  char reply[65536];
  double slowest;
};

static int port;
static double until;
static atomic_long visits, requests;

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static void give_up(const char *what, const char *detail) {
  fprintf(stderr, "%s: %.400s\n", what, detail);
  exit(1);
}

static int connected(void) {
  struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons((uint16_t)port)};
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  int made = socket(AF_INET, SOCK_STREAM, 0), on = 1;
  setsockopt(made, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
  if (connect(made, (struct sockaddr *)&address, sizeof address)) give_up("connect", "refused");
  return made;
}

// The value of a header up to the end of its line or a semicolon; false when it is not there.
static int header(const char *reply, const char *name, char *value, size_t size) {
  const char *line = strcasestr(reply, name);
  const char *end = strstr(reply, "\r\n\r\n");
  if (!line || line > end) return 0;
  line += strlen(name);
  size_t length = strcspn(line, ";\r");
  if (length >= size) give_up("header", line);
  memcpy(value, line, length);
  value[length] = '\0';
  return 1;
}

// Reads one whole reply. Its status.
static int replied(struct visitor *one) {
  size_t got = 0, whole = 0;
  while (!whole || got < whole) {
    ssize_t more = read(one->socket, one->reply + got, sizeof one->reply - 1 - got);
    if (more <= 0) give_up("read", "the service hung up");
    got += (size_t)more;
    one->reply[got] = '\0';
    char *end = strstr(one->reply, "\r\n\r\n"), length[16];
    if (end && header(one->reply, "\r\nContent-Length: ", length, sizeof length))
      whole = (size_t)(end + 4 - one->reply) + (size_t)atol(length);
  }
  return atoi(one->reply + 9);
}

// Asks for a page, or sends what is answered there. Remembers where it leads and the cookie.
static int ask(struct visitor *one, const char *method, const char *path, const char *body) {
  char request[1024];
  int length = snprintf(
      request, sizeof request,
      "%s %s HTTP/1.1\r\nHost: 127.0.0.1\r\nSec-Fetch-Site: same-origin\r\nCookie: %s\r\n"
      "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: %zu\r\n\r\n%s",
      method, path, one->cookie, strlen(body), body);
  double begun = now();
  if (write(one->socket, request, (size_t)length) != length) give_up("write", path);
  int status = replied(one);
  if (now() - begun > one->slowest) one->slowest = now() - begun;
  atomic_fetch_add(&requests, 1);
  header(one->reply, "\r\nSet-Cookie: ", one->cookie, sizeof one->cookie);
  if (status == 303) header(one->reply, "\r\nLocation: ", one->next, sizeof one->next);
  return status;
}

static void visit(struct visitor *one) {
  strcpy(one->cookie, "none=");
  strcpy(one->next, "/at/" PLACE);
  for (int pages = 0; pages < 30; pages++) {
    char page[256];
    strcpy(page, one->next);
    if (ask(one, "GET", page, "") != 200) give_up(page, one->reply);
    if (strstr(one->reply, "Thank you")) return;
    page[strcspn(page, "?")] = '\0';
    size_t at = 0;
    while (at < sizeof answers / sizeof *answers && strcmp(answers[at].page, page)) at++;
    if (at == sizeof answers / sizeof *answers) give_up("no answer is known to", page);
    char post[256];
    snprintf(post, sizeof post, "%s?at=" PLACE, answers[at].post);
    int status = ask(one, "POST", post, answers[at].body);
    if (status != 303) give_up(answers[at].post, one->reply);
  }
  give_up("visit", "thirty pages, and no thanks");
}

static void *come_again_and_again(void *slowest) {
  struct visitor *one = calloc(1, sizeof *one);
  one->socket = connected();
  while (now() < until) {
    visit(one);
    atomic_fetch_add(&visits, 1);
  }
  *(double *)slowest = one->slowest;
  return NULL;
}

int main(int count, char **arguments) {
  if (count != 4) return fprintf(stderr, "usage: %s PORT VISITORS SECONDS\n", arguments[0]), 2;
  port = atoi(arguments[1]);
  int people = atoi(arguments[2]);
  if (people < 1 || people > 256) return fprintf(stderr, "1 to 256 visitors\n"), 2;
  pthread_t threads[256];
  double slowest[256], worst = 0, begun = now();
  until = begun + atof(arguments[3]);
  for (int i = 0; i < people; i++)
    pthread_create(&threads[i], NULL, come_again_and_again, &slowest[i]);
  for (int i = 0; i < people; i++) {
    pthread_join(threads[i], NULL);
    if (slowest[i] > worst) worst = slowest[i];
  }
  double took = now() - begun;
  printf("%.0f visits/s, %.0f requests/s, in all %ld visits, slowest request %.0f ms\n",
         (double)visits / took, (double)requests / took, (long)visits, worst * 1000);
  return 0;
}
