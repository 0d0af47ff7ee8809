# SPDX-License-Identifier: Apache-2.0
"""What the figures were measured on."""

import os
import platform


def facts():
    return "\n".join(
        f"- {name}: {value}"
        for name, value in {
            "CPU": f"{_field('/proc/cpuinfo', 'model name')}, {len(os.sched_getaffinity(0))} cores",
            "Memory": f"{int(_field('/proc/meminfo', 'MemTotal').split()[0]) / (1 << 20):.1f} GiB",
            "Kernel": f"{platform.system()} {platform.release()}",
            "Load when it began": f"{os.getloadavg()[0]:.2f}",
        }.items()
    )


def _field(path, name):
    with open(path, encoding="utf-8") as file:
        for line in file:
            key, _, value = line.partition(":")
            if key.strip() == name:
                return value.strip()
    return "unknown"
