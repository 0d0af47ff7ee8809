# SPDX-License-Identifier: Apache-2.0
"""Tables as text, as spreadsheets save them."""

import csv
import datetime
import io

from page import Page


def dotted(number: int) -> str:
    """A number as a Vietnamese Excel shows it."""
    return f"{number:,}".replace(",", ".")


def spaced(number: int) -> str:
    """A number with spaces between its thousands."""
    return f"{number:,}".replace(",", " ")


def delimited(
    rows: list[list[object]], delimiter: str, *, number=str, ending: str = "\r\n", quoting: int = csv.QUOTE_MINIMAL
) -> str:
    """Rows parted by a delimiter, every one as long as the widest."""
    width = max(map(len, rows))
    text = io.StringIO()
    table = csv.writer(text, delimiter=delimiter, lineterminator=ending, quoting=quoting)
    for row in rows:
        table.writerow([_shown(value, number) for value in row + [None] * (width - len(row))])
    return text.getvalue()


def _shown(value: object, number) -> str:
    if value is None:
        return ""
    if isinstance(value, int):
        return number(value)
    if isinstance(value, datetime.date):
        return value.strftime("%d/%m/%Y")
    return str(value)


def saved(page: Page, delimiter: str, **options) -> str:
    """A page as Excel saves it as text: merged cells keep their first value only."""
    return delimited(page.rows(), delimiter, **options)
