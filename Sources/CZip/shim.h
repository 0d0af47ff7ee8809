// SPDX-License-Identifier: Apache-2.0
#ifndef KGREPORT_CZIP_SHIM_H
#define KGREPORT_CZIP_SHIM_H
#include <zip.h>
#endif
