"""A file of contacts as Mailchimp exports them: the same for a number of rows on every machine."""

import random
from datetime import datetime, timedelta
from pathlib import Path

HEADER = (
    "Email Address,First Name,Last Name,Phone Number,Birthday,MEMBER_RATING,OPTIN_TIME,OPTIN_IP,CONFIRM_TIME,CONFIRM_IP,LATITUDE,"
    "LONGITUDE,GMTOFF,DSTOFF,TIMEZONE,CC,REGION,LAST_CHANGED,LEID,EUID,NOTES,TAGS"
)
GIVEN = ("Дарья", "Евгений", "Надежда", "Кристина", "Анна", "Пётр", "Olga", "Boris", "Инна", "Глеб")
FAMILY = ("Гусева", "Софронов", "Романюк", "Титова", "Иванова", "Smith", "Миронов", "Кузнецов")
DOMAINS = ("inbox.example.net", "post.example.com", "mail.example.org", "example.net")
ZONES = ("Asia/Vladivostok", "Europe/Moscow", "Europe/Minsk", "Asia/Almaty")
NOTES = (
    "обычная заметка менеджера о покупателе без кавычек",
    '"купила, ""сказала"" спасибо за доставку и вернётся ещё раз непременно"',
    "",
)
TAGS = ('"""постоянный"",""летняя акция"""', "")


def mailchimp_file(path: Path, rows: int) -> None:
    """Writes the file unless it is there. One contact in twelve shares its phone or address with an earlier one."""
    if path.exists():
        return
    source = random.Random(rows)
    start = datetime(2022, 1, 1)
    partial = path.with_suffix(".partial")
    with partial.open("w", encoding="utf-8") as file:
        file.write(HEADER + "\n")
        for number in range(1, rows + 1):
            joined = start + timedelta(seconds=source.randrange(126_000_000))
            changed = joined + timedelta(seconds=source.randrange(10_000_000))
            owner = source.randrange(1, number + 1) if number % 12 == 0 else number
            rating, zone = source.randrange(1, 6), ZONES[number % len(ZONES)]
            ip = f"203.0.{number % 113}.{number % 251}"
            file.write(
                f"person.{owner if number % 24 else number}@{DOMAINS[owner % 4]},{GIVEN[owner % 10]},{FAMILY[owner % 8]},"
                f"+7943{owner:07d},{number % 12 + 1:02d}/{number % 28 + 1:02d},{rating},{joined},{ip},{joined},{ip},"
                f"55.75,37.61,3,3,{zone},RU,RU-MOW,{changed},{100_000_000 + number},"
                f"{number * 2_654_435_761 % 2**64:016x},{NOTES[number % 3]},{TAGS[number % 2]}\n")
    partial.rename(path)
