// SPDX-License-Identifier: Apache-2.0
#ifndef KGREPORT_CFREEXL_SHIM_H
#define KGREPORT_CFREEXL_SHIM_H
#include <freexl.h>
#include <sys/syscall.h>
#include <unistd.h>

// An anonymous file in memory, close-on-exec. The header that declares memfd_create hides it from Swift, and syscall
// is variadic, which Swift cannot call.
static inline int kgreport_memory_file(const char *name) {
  return (int)syscall(SYS_memfd_create, name, 1u);
}
#endif
