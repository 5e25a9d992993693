"""The pages reach the printer; here it is one that writes a file."""

from io import BytesIO

import pypdf
import pytest
from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from tests.ui.summary.pdf_for_tests import make_pdf
from unginvest_workshop.i18n import Translator
from unginvest_workshop.operations.tx import UserError
from unginvest_workshop.ui.summary.pdf_pages import PdfPages
from unginvest_workshop.ui.summary.print_job import PrintJob
from unginvest_workshop.ui.summary.printing import NO_PRINTER, REFUSED, ask_for_printer
from unginvest_workshop.ui.widgets.button import Button

COLOURS = ["#ff0000", "#00ff00", "#0000ff"]


@pytest.fixture
def pages(qapp, tmp_path):
    return PdfPages(make_pdf(tmp_path / "a.pdf", COLOURS, last_lies=True))


@pytest.fixture
def printer(qapp, tmp_path):
    made = QPrinter(QPrinter.PrinterMode.HighResolution)
    made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    made.setOutputFileName(str(tmp_path / "printed.pdf"))
    made.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    return made


@pytest.fixture
def job(styled, qtbot):
    button = Button("Skriv ut …")
    qtbot.addWidget(button)
    made = PrintJob(Translator("nb"), button)
    made.button = button
    return made


def colours(content):
    shown = PdfPages(content)
    seen = [shown.picture(page, 0.2) for page in range(len(shown))]
    return [picture.pixelColor(picture.width() // 2, picture.height() // 2).name() for picture in seen]


def test_every_page_is_printed_on_the_paper_that_is_in(job, printer, pages, qtbot, tmp_path):
    told = []
    job.offer()
    job.ended.connect(told.append)
    with qtbot.waitSignal(job.ended):
        job.begin(printer, pages)
        assert job.busy
    assert (told, job.busy, job.button.text()) == ([""], False, "Skriv ut …")
    content = (tmp_path / "printed.pdf").read_bytes()
    assert colours(content) == COLOURS
    sizes = {(round(float(page.mediabox.width)), round(float(page.mediabox.height)))
             for page in pypdf.PdfReader(BytesIO(content)).pages}  # fmt: skip
    assert sizes == {(595, 842)}


def test_only_the_pages_that_were_asked_for(job, printer, pages, qtbot, tmp_path):
    printer.setFromTo(2, 3)
    with qtbot.waitSignal(job.ended):
        job.begin(printer, pages)
    assert colours((tmp_path / "printed.pdf").read_bytes()) == COLOURS[1:]


def test_it_says_how_far_it_has_come_and_can_be_stopped(job, printer, pages, qtbot):
    said = []
    job.offer()
    job.begin(printer, pages)
    run = job.findChildren(type(job._run))[0]
    with qtbot.waitSignal(run.printing):
        pass
    said.append(job.button.text())
    job.stop()
    assert said == ["Side 1 av 3 … Stopp"]
    assert (job.busy, job.button.text()) == (False, "Skriv ut …")
    job.stop()


@pytest.mark.qt_log_ignore("Returned false", extend=True)
def test_a_printer_that_refuses_is_told_of(job, printer, pages, qtbot, tmp_path):
    printer.setOutputFileName(str(tmp_path / "no" / "such" / "folder" / "printed.pdf"))
    told = []
    job.ended.connect(told.append)
    job.begin(printer, pages)
    qtbot.waitUntil(lambda: bool(told))
    assert told == [REFUSED]
    assert not job.busy


def test_the_button_waits_for_what_is_wanted(job):
    job.withhold()
    assert not job.button.isEnabled()
    job.offer()
    assert job.button.isEnabled()


def test_a_machine_without_a_printer_says_so(qapp):
    if QPrinterInfo.availablePrinters():
        pytest.skip("this machine has a printer")
    with pytest.raises(UserError, match="ingen skriver") as caught:
        ask_for_printer(None, 3)
    assert caught.value.message == NO_PRINTER
