// The most that libmicrohttpd can do on this machine: one file, kept in memory, with nothing else
// around it. What Heard sends is measured beside it.
//
//     cc -O2 -o /tmp/bare Tests/Benchmarks/bare.c -lmicrohttpd
//     /tmp/bare PORT FILE ["Name: value" ...]
#include <microhttpd.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static enum MHD_Result answer(void *page, struct MHD_Connection *connection, const char *url,
                              const char *method, const char *version, const char *upload,
                              size_t *upload_size, void **seen) {
  (void)url, (void)method, (void)version, (void)upload;
  if (!*seen) {
    *seen = page;
    return MHD_YES;
  }
  if (*upload_size > 0) {
    *upload_size = 0;
    return MHD_YES;
  }
  return MHD_queue_response(connection, MHD_HTTP_OK, page);
}

static struct MHD_Response *page_from(const char *path) {
  FILE *file = fopen(path, "rb");
  if (!file) return NULL;
  fseek(file, 0, SEEK_END);
  long size = ftell(file);
  rewind(file);
  char *bytes = malloc((size_t)size);
  size_t got = bytes ? fread(bytes, 1, (size_t)size, file) : 0;
  fclose(file);
  return MHD_create_response_from_buffer(got, bytes, MHD_RESPMEM_MUST_FREE);
}

int main(int count, char **arguments) {
  if (count < 3) {
    fprintf(stderr, "usage: %s PORT FILE [\"Name: value\" ...]\n", arguments[0]);
    return 2;
  }
  struct MHD_Response *page = page_from(arguments[2]);
  if (!page) return perror(arguments[2]), 1;
  for (int i = 3; i < count; i++) {
    char *colon = strstr(arguments[i], ": ");
    if (!colon) return fprintf(stderr, "%s: write it as Name: value\n", arguments[i]), 2;
    *colon = '\0';
    if (MHD_add_response_header(page, arguments[i], colon + 2) != MHD_YES) return 2;
  }
  struct MHD_Daemon *daemon = MHD_start_daemon(
      MHD_USE_EPOLL_INTERNAL_THREAD | MHD_USE_ERROR_LOG, (uint16_t)atoi(arguments[1]), NULL, NULL,
      &answer, page, MHD_OPTION_THREAD_POOL_SIZE, 2u, MHD_OPTION_CONNECTION_LIMIT, 4096u,
      MHD_OPTION_CONNECTION_MEMORY_LIMIT, (size_t)32 * 1024, MHD_OPTION_END);
  if (!daemon) return 1;
  pause();
  return 0;
}
