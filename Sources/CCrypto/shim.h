// SPDX-License-Identifier: Apache-2.0
#ifndef KGREPORT_CCRYPTO_SHIM_H
#define KGREPORT_CCRYPTO_SHIM_H
#include <openssl/evp.h>
#endif
