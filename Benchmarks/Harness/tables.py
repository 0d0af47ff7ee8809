# SPDX-License-Identifier: Apache-2.0
"""Results as Markdown."""


def side_by_side(title, costs, base):
    """One row a program, the ratios against the program `base`."""
    own = costs[base]
    lines = [
        f"### {title}",
        "",
        "| program | wall, s | CPU, s | peak, MiB | wall ratio | CPU ratio | peak ratio |",
        "|---|--:|--:|--:|--:|--:|--:|",
    ]
    for name, cost in costs.items():
        ratios = (cost.wall / own.wall, cost.cpu / own.cpu, cost.peak / own.peak)
        lines.append(
            f"| {name} | {cost.wall:.3f} | {cost.cpu:.3f} | {cost.peak / 1024:.0f} | "
            + " | ".join(f"{ratio:.2f}" for ratio in ratios)
            + " |"
        )
    return "\n".join(lines) + "\n"
