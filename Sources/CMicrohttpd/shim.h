// Swift cannot see C functions with variable arguments. Each one we need is called here, once.
#ifndef HEARD_CMICROHTTPD_SHIM_H
#define HEARD_CMICROHTTPD_SHIM_H

#include <microhttpd.h>

struct heard_callbacks {
  MHD_AcceptPolicyCallback on_arrival;
  MHD_NotifyConnectionCallback on_connection;
  MHD_AccessHandlerCallback on_request;
  MHD_RequestCompletedCallback on_completed;
  MHD_LogCallback on_log;
};

struct heard_bounds {
  unsigned int threads;
  unsigned int connections;
  unsigned int idle_seconds;
  size_t connection_memory;
};

// Paths and queries stay as they were sent: HTTP decodes them, and can then tell %2F from a slash.
static inline size_t heard_leave_escaped(void *context, struct MHD_Connection *connection,
                                         char *text) {
  (void)context;
  (void)connection;
  return __builtin_strlen(text);
}

// The library keeps each value of a query in the memory of its connection, and hangs up without a word
// when that is full. More values than this are made one that is broken, which HTTP refuses with a page.
// It calls this with its own buffer, before it looks for values; what it gives back is the request's
// slot, which is still empty.
static inline void *heard_bound_query(void *context, const char *target,
                                      struct MHD_Connection *connection) {
  (void)context;
  (void)connection;
  const unsigned int most = 200;
  char *query = __builtin_strchr(target, '?');
  unsigned int values = 0;
  for (char *next = query; next && (next = __builtin_strchr(next, '&')); ++next) ++values;
  if (values < most) return (void *)0;
  for (char *next = query; (next = __builtin_strchr(next, '&')); ++next) *next = '%';
  return (void *)0;
}

// MHD_start_daemon() is variadic. The logger goes first, or early messages go to standard error.
static inline struct MHD_Daemon *heard_start(int listen_socket, struct heard_bounds bounds,
                                             struct heard_callbacks callbacks, void *context) {
  unsigned int flags = MHD_USE_EPOLL_INTERNAL_THREAD | MHD_ALLOW_SUSPEND_RESUME | MHD_USE_ITC |
                       MHD_USE_ERROR_LOG;
  // A pool of one is refused by the library: one thread is what it has without a pool.
  const unsigned int pool = bounds.threads > 1 ? bounds.threads : 0;
  return MHD_start_daemon(
      flags, 0, callbacks.on_arrival, context, callbacks.on_request, context,
      MHD_OPTION_EXTERNAL_LOGGER, callbacks.on_log, context,
      MHD_OPTION_LISTEN_SOCKET, listen_socket,
      MHD_OPTION_THREAD_POOL_SIZE, pool,
      MHD_OPTION_CONNECTION_LIMIT, bounds.connections,
      MHD_OPTION_CONNECTION_TIMEOUT, bounds.idle_seconds,
      MHD_OPTION_CONNECTION_MEMORY_LIMIT, bounds.connection_memory,
      MHD_OPTION_URI_LOG_CALLBACK, &heard_bound_query, (void *)0,
      MHD_OPTION_UNESCAPE_CALLBACK, &heard_leave_escaped, (void *)0,
      MHD_OPTION_NOTIFY_COMPLETED, callbacks.on_completed, context,
      MHD_OPTION_NOTIFY_CONNECTION, callbacks.on_connection, context,
      MHD_OPTION_END);
}

// MHD_get_connection_info() is variadic.
static inline const struct sockaddr *heard_client_address(struct MHD_Connection *connection) {
  const union MHD_ConnectionInfo *info =
      MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CLIENT_ADDRESS);
  return info ? info->client_addr : (const struct sockaddr *)0;
}

// MHD_get_connection_info() is variadic.
static inline size_t heard_header_bytes(struct MHD_Connection *connection) {
  const union MHD_ConnectionInfo *info =
      MHD_get_connection_info(connection, MHD_CONNECTION_INFO_REQUEST_HEADER_SIZE);
  return info ? info->header_size : 0;
}

// MHD_get_connection_info() is variadic.
static inline int heard_socket(struct MHD_Connection *connection) {
  const union MHD_ConnectionInfo *info =
      MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CONNECTION_FD);
  return info ? info->connect_fd : -1;
}

// MHD_get_connection_info() is variadic.
static inline void *heard_connection_slot(struct MHD_Connection *connection) {
  const union MHD_ConnectionInfo *info =
      MHD_get_connection_info(connection, MHD_CONNECTION_INFO_SOCKET_CONTEXT);
  return info ? info->socket_context : (void *)0;
}

#endif
