# SPDX-License-Identifier: Apache-2.0
"""Writes the messy week of the sample and its canonical twins into a folder; the same bytes every time.

usage: python scripts/samples/messy FOLDER [--check]

--check writes nothing and says which files of the folder are not what would be written.
"""

import pathlib
import sys
import unicodedata

import figures
import text_offices as texts
import workbook_offices as books

WEEK = "2024/Tuần 35"
MAIL = "Thư điện tử/03-9"


def inbox() -> dict[str, bytes]:
    """What the units sent, by path."""
    week = figures.read()
    earlier, later = books.an_bien(week["an-bien"])
    files = {
        f"{WEEK}/TP. Rạch Giá - Biểu tổng hợp tuyên truyền tuần 35.xlsx": books.rach_gia(week["rach-gia"]),
        f"{WEEK}/Bao cao tuan 35 TP Ha Tien.xlsx": books.ha_tien(week["ha-tien"]),
        f"{WEEK}/UBND TP Phú Quốc_BC tuần 35 (26.8-01.9.2024).xlsx": books.phu_quoc(week["phu-quoc"]),
        f"{MAIL}/KIEN LUONG T35.xlsx": books.kien_luong(week["kien-luong"]),
        f"{WEEK}/HON DAT - BC TUAN 35.xls": books.hon_dat(week["hon-dat"]),
        f"{WEEK}/BC_Tuan35_H.TanHiep.csv": texts.tan_hiep(week["tan-hiep"]),
        f"{WEEK}/UBND huyện Châu Thành - số liệu tuyên truyền tuần 35.csv": texts.chau_thanh(week["chau-thanh"]),
        f"{WEEK}/giong rieng tuan 35.xls": books.giong_rieng(week["giong-rieng"]),
        "Go Quao - tuan 35 - 2024.csv": texts.go_quao(week["go-quao"]),
        f"{WEEK}/BC tuan 35 - H. An Bien.xlsx": earlier,
        f"{WEEK}/BC tuan 35 - H. An Bien (lan 2).xlsx": later,
        f"{WEEK}/An Minh_tuan 35_2024.xlsx": books.an_minh(week["an-minh"]),
        f"{WEEK}/Vĩnh Thuận tuần 35.txt": texts.vinh_thuan(week["vinh-thuan"]),
        f"{MAIL}/77-BC-VHTT huyện Kiên Hải.docx": texts.kien_hai(week["kien-hai"]),
        "cong-ttdt-tinh_2024-W35.json": texts.cong_ttdt(week["cong-ttdt-tinh"]),
        "Báo Kiên Giang - theo dõi tuyên truyền - Tuần 35.csv": texts.bao_kien_giang(week["bao-kien-giang"]),
        f"{WEEK}/" + unicodedata.normalize("NFD", "Đài PT-TH Kiên Giang - tuần 35.xlsx"): books.dai_ptth(
            week["dai-ptth-kien-giang"]
        ),
        f"{WEEK}/U Minh Thuong tuan 35.zip": texts.zipped(
            "BC tuan 35/UBND huyen U Minh Thuong - tuan 35.xlsx", books.u_minh_thuong(week["u-minh-thuong"])
        ),
        f"{MAIL}/Báo cáo tuần 35 - huyện Giang Thành.eml": texts.mailed(
            "Phòng VHTT huyện Giang Thành", "Báo cáo tuần 35 - huyện Giang Thành",
            "Kính gửi Sở Thông tin và Truyền thông,\n\nPhòng VHTT huyện Giang Thành gửi báo cáo tuần 35.\n",
            "BC tuần 35 huyện Giang Thành.xlsx", books.giang_thanh(week["giang-thanh"]),
        ),
    }
    return files


def twins() -> dict[str, bytes]:
    """The same figures in the canonical form, a file a unit."""
    return {f"{unit}_{figures.WEEK}.csv": own.canonical() for unit, own in figures.read().items()}


def main() -> None:
    if len(sys.argv) not in (2, 3) or sys.argv[2:] not in ([], ["--check"]):
        sys.exit(__doc__)
    target = pathlib.Path(sys.argv[1])
    files = {target / "inbox" / name: content for name, content in inbox().items()}
    files |= {target / "twins" / name: content for name, content in twins().items()}
    if sys.argv[2:]:
        sys.exit("\n".join(differences(target, files)) or 0)
    for path, content in files.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def differences(target: pathlib.Path, files: dict[pathlib.Path, bytes]) -> list[str]:
    """The files that are missing, too many, or other than they should be."""
    found = {path for folder in ("inbox", "twins") for path in (target / folder).rglob("*") if path.is_file()}
    wrong = found.symmetric_difference(files) | {path for path in found & files.keys() if path.read_bytes() != files[path]}
    return sorted(map(str, wrong))


main()
