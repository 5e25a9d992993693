"""Photos as cameras, phones and programs write them, and files that are none."""

import contextlib
import struct
import zlib
from io import BytesIO

import pillow_heif
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image, ImageCms
from PIL.PngImagePlugin import PngInfo

from unginvest_workshop.i18n import Translator
from unginvest_workshop.importing.photo import LONGER_SIDE, MAX_BYTES, MAX_PIXELS, read_photo
from unginvest_workshop.importing.read_error import ReadError

ORIENTATION, GPS, MAKER, ARTIST = 0x0112, 0x8825, 0x010F, 0x013B
RED, GREEN, BLUE, WHITE = (220, 20, 20), (20, 160, 20), (20, 20, 220), (250, 250, 250)
TURNS = {
    1: None,
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_90,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_270,
}
"""How a picture that is upright lies in a file with each orientation."""


def corners(width=640, height=400):
    """Return a picture with a colour in each corner, so that one sees which way it is turned."""
    image = Image.new("RGB", (width, height), WHITE)
    for place, colour in (((0, 0), RED), ((width // 2, 0), GREEN), ((0, height // 2), BLUE)):
        image.paste(colour, (*place, place[0] + width // 2, place[1] + height // 2))
    return image


def written(image, kind, **options):
    file = BytesIO()
    image.save(file, kind, **options)
    return file.getvalue()


def heic(image, **options):
    file = BytesIO()
    pillow_heif.from_pillow(image).save(file, quality=95, **options)
    return file.getvalue()


def opened(photo):
    return Image.open(BytesIO(photo.content))


def corner_colours(photo):
    image = opened(photo).convert("RGB")
    width, height = image.size
    places = ((0.25, 0.25), (0.75, 0.25), (0.25, 0.75), (0.75, 0.75))
    return [image.getpixel((int(width * x), int(height * y))) for x, y in places]


def near(colours, wanted, within=12):
    flat, flat_wanted = ([value for colour in each for value in colour] for each in (colours, wanted))
    return all(abs(a - b) <= within for a, b in zip(flat, flat_wanted, strict=True))


def refusal(source):
    with pytest.raises(ReadError) as caught:
        read_photo(source)
    return caught.value.sentence(Translator("nb"))


def bomb(side=60_000):
    """Return a small PNG whose header says that it is enormous."""

    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"")) + chunk(b"IEND", b"")


@pytest.mark.parametrize("orientation", TURNS)
def test_a_photo_is_turned_upright(orientation):
    upright, turn = corners(), TURNS[orientation]
    exif = Image.Exif()
    exif[ORIENTATION] = orientation
    photo = read_photo(written(upright if turn is None else upright.transpose(turn), "JPEG", quality=95, exif=exif))
    assert (photo.width, photo.height) == (640, 400)
    assert near(corner_colours(photo), [RED, GREEN, BLUE, WHITE])
    assert opened(photo).getexif().get(ORIENTATION) is None


def test_a_phone_s_photo_is_read_and_turned():
    exif = Image.Exif()
    exif[ORIENTATION] = 6
    sideways = corners().transpose(Image.Transpose.ROTATE_90)
    photo = read_photo(heic(sideways, exif=exif.tobytes()))
    assert (photo.width, photo.height) == (640, 400)
    assert near(corner_colours(photo), [RED, GREEN, BLUE, WHITE], within=25)


@pytest.mark.parametrize(
    ("size", "kept"),
    [((5120, 1280), (2560, 640)), ((900, 5120), (450, 2560)), ((2560, 100), (2560, 100)), ((12_000, 3), (2560, 1))],
)
def test_the_longer_side_is_at_most_what_a_wall_shows(size, kept):
    photo = read_photo(written(Image.effect_noise(size, 40), "JPEG"))
    assert (photo.width, photo.height) == kept == opened(photo).size


@given(st.integers(1, 3000), st.integers(1, 3000))
@settings(max_examples=15, suppress_health_check=[HealthCheck.too_slow])
def test_every_shape_keeps_its_shape(width, height):
    photo = read_photo(written(Image.new("RGB", (width, height), RED), "PNG"))
    longest = max(width, height)
    assert max(photo.width, photo.height) == min(longest, LONGER_SIDE)
    scale = min(1, LONGER_SIDE / longest)
    assert abs(photo.width - width * scale) <= 1
    assert abs(photo.height - height * scale) <= 1


def test_nothing_but_the_picture_is_kept():
    exif = Image.Exif()
    exif[MAKER], exif[ARTIST] = "Kamerafabrikken", "Kari Nordmann"
    exif.get_ifd(GPS).update({1: "N", 2: (61.0, 12.0, 3.0)})
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    noise = Image.merge("RGB", [Image.effect_noise((200, 200), 80 + 20 * i) for i in range(3)])
    text = PngInfo()
    text.add_text("Author", "Kari Nordmann")
    for content in (
        written(noise, "JPEG", exif=exif, icc_profile=profile, comment=b"Kari Nordmann", dpi=(300, 300)),
        written(noise, "PNG", pnginfo=text, exif=exif, icc_profile=profile),
        written(corners(), "PNG", pnginfo=text, exif=exif, icc_profile=profile),
        heic(noise, exif=exif.tobytes(), icc_profile=profile),
    ):
        photo = read_photo(content)
        kept = opened(photo)
        assert not kept.getexif()
        assert not {"exif", "icc_profile", "comment", "xmp", "Author"} & set(kept.info)
        assert b"Kari" not in photo.content
        assert b"Kamera" not in photo.content


def test_photos_become_jpeg_and_drawings_png():
    noise = Image.merge("RGB", [Image.effect_noise((300, 200), 80 + 20 * i) for i in range(3)])
    assert opened(read_photo(written(noise, "PNG"))).format == "JPEG"
    assert opened(read_photo(written(Image.effect_noise((300, 200), 80), "PNG"))).format == "JPEG"
    assert opened(read_photo(written(corners(), "PNG"))).format == "PNG"


def test_transparency_is_kept_where_there_is_some():
    clear = corners().convert("RGBA")
    assert opened(read_photo(written(clear, "PNG"))).mode == "RGB"
    clear.putpixel((0, 0), (0, 0, 0, 0))
    kept = opened(read_photo(written(clear, "PNG")))
    assert kept.mode == "RGBA"
    assert kept.getpixel((0, 0))[3] == 0
    palette = corners(80, 40).quantize(8)
    assert opened(read_photo(written(palette, "PNG", transparency=palette.getpixel((0, 0))))).mode == "RGBA"


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "CMYK", "YCbCr"])
def test_every_way_of_writing_colours_can_be_shown(mode):
    kind = "PNG" if mode in ("1", "LA", "P") else "JPEG"
    photo = read_photo(written(corners().convert(mode), kind))
    assert (photo.width, photo.height) == (640, 400)
    assert opened(photo).mode in ("RGB", "RGBA")
    if mode == "CMYK":
        assert near(corner_colours(photo), [RED, GREEN, BLUE, WHITE], within=30)


def test_sixteen_bits_a_pixel_are_not_burnt_out():
    photo = read_photo(written(Image.new("I;16", (40, 30), 0x8000), "PNG"))
    assert near([opened(photo).convert("RGB").getpixel((20, 15))], [(128, 128, 128)], within=2)


def test_a_profile_of_other_colours_is_followed():
    wide = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    assert near(corner_colours(read_photo(written(corners(), "PNG", icc_profile=wide))), [RED, GREEN, BLUE, WHITE], 3)
    nonsense = read_photo(written(corners(), "PNG", icc_profile=b"ingen profil"))
    assert near(corner_colours(nonsense), [RED, GREEN, BLUE, WHITE], within=3)


@pytest.mark.parametrize("kind", ["GIF", "WEBP", "TIFF", "PNG"])
def test_of_several_frames_the_first_is_kept(kind):
    content = written(corners(), kind, save_all=True, append_images=[Image.new("RGB", (640, 400))])
    assert near(corner_colours(read_photo(content)), [RED, GREEN, BLUE, WHITE], within=40)


@pytest.mark.parametrize("kind", ["BMP", "AVIF", "TIFF"])
def test_other_pictures_are_read_too(kind):
    assert near(corner_colours(read_photo(written(corners(), kind))), [RED, GREEN, BLUE, WHITE], within=25)


def test_a_file_is_known_by_its_content_and_not_its_name(tmp_path):
    named = tmp_path / "tre.txt"
    named.write_bytes(written(corners(), "JPEG"))
    assert read_photo(named).width == 640


def test_a_bomb_is_refused_before_it_is_decoded():
    assert len(bomb()) < 100
    assert "altfor stort" in refusal(bomb())
    side = int(MAX_PIXELS**0.5) + 1
    assert "altfor stort" in refusal(bomb(side))


def test_a_file_that_is_too_large_is_not_read(tmp_path):
    large = tmp_path / "film.jpg"
    with large.open("wb") as file:
        file.truncate(MAX_BYTES + 1)
    assert refusal(large) == "Fila «film.jpg» er for stor for et bilde. Lagre det mindre, og prøv igjen."


@pytest.mark.parametrize(
    "content",
    [
        b'<svg xmlns="http://www.w3.org/2000/svg"/>',
        b'\xef\xbb\xbf<?xml version="1.0"?>\n<!-- tre -->\n<svg/>',
        b"<!DOCTYPE svg><SVG></SVG>",
    ],
)
def test_svg_is_refused_and_says_what_to_do(tmp_path, content):
    file = tmp_path / "tre.svg"
    file.write_bytes(content)
    assert refusal(file) == "«tre.svg» er en SVG-tegning, og den kan ikke tas inn. Lagre den som PNG, og prøv igjen."


def test_what_is_no_picture_is_refused(tmp_path):
    named = tmp_path / "notat.jpg"
    for content in (
        b"Bare tekst",
        b"%PDF-1.7 ",
        b"\x00" * 100,
        b"\x00\x00\x00\x18ftypisom",
        b"\xff\xd8\xff\xe0",
        b"BM",
    ):
        named.write_bytes(content)
        assert "«notat.jpg» kan ikke leses som et bilde." in refusal(named)


@pytest.mark.parametrize("part", [0.1, 0.5, 0.9])
def test_half_a_picture_is_refused(part):
    noise = Image.effect_noise((300, 200), 80).convert("RGB")
    for content in (written(noise, "JPEG"), written(noise, "PNG"), written(noise, "WEBP"), heic(noise)):
        assert "kan ikke leses som et bilde" in refusal(content[: int(len(content) * part)])


@given(st.sampled_from(["JPEG", "PNG", "GIF", "TIFF", "BMP", "WEBP"]), st.binary(max_size=200), st.integers(0, 60))
@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
def test_a_garbled_file_is_read_or_refused_and_nothing_else(kind, noise, place):
    content = written(corners(40, 30), kind)
    with contextlib.suppress(ReadError):
        photo = read_photo(content[:place] + noise + content[place + len(noise) :])
        assert opened(photo).size == (photo.width, photo.height)


def test_files_that_cannot_be_read(tmp_path):
    empty = tmp_path / "tom.png"
    empty.touch()
    assert refusal(empty) == "Fila «tom.png» er tom."
    assert "er en mappe" in refusal(tmp_path)
    assert refusal(tmp_path / "borte.png") == "Finner ikke fila «borte.png»."
    assert "bilde" in refusal(tmp_path / "bilde\0.png")


def test_the_same_photo_is_kept_as_the_same_file():
    content = written(corners(), "JPEG")
    assert read_photo(content) == read_photo(content)
