// Swift cannot see C functions with variable arguments. Each one we need is called here, once.
#ifndef HEARD_CSYSTEM_SHIM_H
#define HEARD_CSYSTEM_SHIM_H

#include <sys/prctl.h>

// prctl() is variadic.
static inline int heard_forbid_dumping(void) { return prctl(PR_SET_DUMPABLE, 0, 0, 0, 0); }
static inline int heard_may_be_dumped(void) { return prctl(PR_GET_DUMPABLE, 0, 0, 0, 0); }

#endif
