# SPDX-License-Identifier: Apache-2.0
"""Looks at the reports of all samples in a real Chromium, and says what is wrong with them.

Each page is opened at widths from a telephone to a wall, in light and dark, and printed. What it
must hold: axe-core finds nothing, nothing scrolls sideways, is cut or overlaps, no number goes on in
the next line, direction and digits are those of its language, no heading ends a printed page or
reaches onto the one before, and no request leaves the page.

Usage: check_reports.py LAKSHYA FOLDER [--driver PATH] [--browser PATH] [--only TEXT]
"""

import argparse
import base64
import json
import pathlib
import re
import subprocess
import sys
import unicodedata
import urllib.request

import axe_playwright_python
from selenium import webdriver
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service

ROOT = pathlib.Path(__file__).resolve().parents[2]
LOCALES = ["en", "bn", "ne", "fa"]
PSEUDO_LOCALES = ["en-XA", "ar-XB"]
RIGHT_TO_LEFT = {"fa", "ar-XB"}
ZEROS = {"en": 0x30, "bn": 0x9E6, "ne": 0x966, "fa": 0x6F0}
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# What is measured at each width, and in print.
MEASURES = ("sideways", "broken", "lists", "cut", "overlaps", "charts")
NARROW = 360
# The inside of A4 with the margins of the style sheet, in CSS pixels.
PAPER = 688
# What reports are printed on, in inches.
PAPERS = {"A4": (8.27, 11.69), "US Letter": (8.5, 11)}


def run(*command):
    result = subprocess.run([str(part) for part in command], capture_output=True, text=True)
    if result.returncode not in (0, 1):
        sys.exit(f"{' '.join(map(str, command))}\n{result.stderr}")
    return result


def write_reports(lakshya, folder):
    """Writes the reports of all samples, and gives their files by sample and locale."""
    plans = sorted(ROOT.glob("samples/*/plan.yaml"))
    run(lakshya, "report", *plans, "--locale", ",".join(LOCALES), "--format", "html",
        "--output", f"{folder}/")
    catalogs = folder / "catalogs"
    run(lakshya, "catalog", "pseudo", "--localizations", catalogs)
    run(lakshya, "report", *plans, "--locale", ",".join(PSEUDO_LOCALES), "--format", "html",
        "--output", f"{folder}/pseudo/", "--localizations", catalogs)
    run(lakshya, "report", *plans, "--locale", ",".join(LOCALES), "--format", "html",
        "--output", f"{folder}/summary/", "--form", "summary")
    pages = {}
    for plan in plans:
        sample = plan.parent.name
        for locale in LOCALES:
            pages[f"{sample}, one page", locale] = (
                folder / "summary" / sample / f"report.{locale}.html")
            pages[sample, locale] = folder / sample / f"report.{locale}.html"
        for locale in PSEUDO_LOCALES:
            pages[sample, locale] = folder / "pseudo" / sample / f"report.{locale}.html"
    return pages, [folder / part / "index.html" for part in ("", "pseudo", "summary")]


class Browser:
    """A Chromium without a window."""

    def __init__(self, browser, driver):
        options = Options()
        options.binary_location = browser
        for argument in ["--headless=new", "--no-sandbox", "--disable-gpu",
                         "--disable-dev-shm-usage", "--hide-scrollbars",
                         "--disable-background-networking"]:
            options.add_argument(argument)
        options.set_capability("goog:loggingPrefs", {"performance": "ALL", "browser": "ALL"})
        self.driver = webdriver.Chrome(options=options, service=Service(executable_path=driver))
        # A busy machine takes its time over a long page.
        self.driver.set_script_timeout(180)
        self.axe = (pathlib.Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text()
        self.measure = pathlib.Path(__file__).with_name("measure.js").read_text()

    def command(self, name, **parameters):
        return self.driver.execute_cdp_cmd(name, parameters)

    def resize(self, width, height=900):
        self.command("Emulation.setDeviceMetricsOverride", width=width, height=height,
                     deviceScaleFactor=1, mobile=False)

    def show(self, scheme="light", media=""):
        self.command("Emulation.setEmulatedMedia", media=media,
                     features=[{"name": "prefers-color-scheme", "value": scheme}])

    def open(self, page):
        self.driver.get_log("performance")
        self.driver.get_log("browser")
        self.driver.get(page.as_uri())
        self.driver.execute_script(self.measure)
        self.ask("open")

    def ask(self, question, *arguments):
        return self.driver.execute_script(
            f"return window.lakshya.{question}(...arguments)", *arguments)

    def violations(self):
        """What axe-core finds, a line for each rule."""
        self.driver.execute_script(self.axe)
        found = self.driver.execute_async_script(
            """const done = arguments[arguments.length - 1];
            axe.run(document, {runOnly: {type: "tag", values: arguments[0]}})
              .then((results) => done({violations: results.violations, passes: results.passes.length}))
              .catch((error) => done({error: String(error)}));""", RULES)
        if "error" in found:
            return [f"axe-core: {found['error']}"]
        if found["passes"] < 20:
            return [f"axe-core checked no more than {found['passes']} rules"]
        return [f"axe-core {rule['id']}: {rule['help']}: {node['html'][:150]}"
                for rule in found["violations"] for node in rule["nodes"][:3]]

    def requests(self, page):
        """Requests other than for the page itself, and what its policy refused."""
        complaints = []
        for entry in self.driver.get_log("performance"):
            message = json.loads(entry["message"])["message"]
            if message["method"] == "Network.requestWillBeSent":
                url = message["params"]["request"]["url"]
                # What a page holds itself is asked of nobody.
                if url.split("#")[0] != page.as_uri() and not url.startswith("data:"):
                    complaints.append(f"asks for {url}")
        for entry in self.driver.get_log("browser"):
            if entry["level"] in ("SEVERE", "WARNING"):
                complaints.append(f"the console says: {entry['message'][:200]}")
        return complaints

    def orphans(self, folder, one_page=False):
        """Headings that end a printed page, verdicts that stay folded on it, and pages beyond one
        that is to be the only one."""
        marked = self.ask("markHeadings")
        return [f"on {paper}: {complaint}" for paper, size in PAPERS.items()
                for complaint in self.orphans_on(size, marked, folder, one_page)]

    def orphans_on(self, size, marked, folder, one_page):
        """The same on paper of a size in inches."""
        pdf = folder / "print.pdf"
        data = self.command("Page.printToPDF", preferCSSPageSize=True, printBackground=False,
                            paperWidth=size[0], paperHeight=size[1])["data"]
        pdf.write_bytes(base64.b64decode(data))
        text = subprocess.run(["pdftotext", "-raw", str(pdf), "-"], capture_output=True,
                              text=True, check=True).stdout
        pages = {}
        count = text.count("\f")
        if one_page and count != 1:
            return [f"is to fit on one page, and takes {count}"]
        for number, content in enumerate(text.split("\f")):
            for kind, index in re.findall(r"Q([HFRV])(\d+)Q", content):
                pages.setdefault((kind, int(index)), []).append(number)
        folded = [index for index in range(marked["verdicts"]) if ("V", index) not in pages]
        complaints = [f"print lacks the SMART verdicts of goal {index + 1}" for index in folded]
        for index, heading in enumerate(marked["headings"]):
            if ("H", index) not in pages:
                complaints.append(f"print lacks the heading “{heading}”")
                continue
            page = pages["H", index][0]
            # The head of a table comes again on each of its pages.
            if page not in pages.get(("F", index), []):
                complaints.append(f"print leaves the heading “{heading}” alone on its page")
            elif page not in pages.get(("R", index), [page]):
                complaints.append(f"print parts the heading “{heading}” from its table")
        return complaints


def foreign_digits(prose, locale):
    """Digits that are not those of the locale."""
    zero = ZEROS.get(locale)
    if zero is None:
        return []
    found = set()
    for text in prose:
        for word in text.split():
            if any(unicodedata.category(letter) == "Nd" and not zero <= ord(letter) <= zero + 9
                   for letter in word):
                found.add(word)
    return [f"has digits of another script: {word}" for word in sorted(found)]


def check(browser, page, locale, folder, one_page=False):
    complaints = []
    direction = "rtl" if locale in RIGHT_TO_LEFT else "ltr"

    def take(where, found):
        complaints.extend(f"{where}: {complaint}" for complaint in found)

    browser.show()
    browser.resize(NARROW)
    browser.open(page)
    for width in (320, NARROW, 768, 1280, 3840):
        browser.resize(width)
        for question in MEASURES:
            take(f"{width} px", browser.ask(question))
    take("page", browser.ask("direction", direction))
    forward = -1 if direction == "rtl" else 1
    if any(sign == -forward for sign in browser.ask("timeRuns")):
        complaints.append("page: time of a chart runs against the reading direction")
    prose = browser.ask("prose")
    take("page", foreign_digits(prose, locale))
    if len(prose) < (30 if one_page else 100):
        complaints.append(f"page: only {len(prose)} texts")
    for scheme, width in (("light", 1280), ("dark", 1280), ("light", NARROW)):
        browser.resize(width)
        browser.show(scheme)
        take(f"{scheme}, {width} px", browser.violations())
    browser.show("light", "print")
    browser.resize(PAPER)
    for question in MEASURES:
        take("print", browser.ask(question))
    take("print", browser.ask("reaching"))
    browser.show()
    take("page", browser.requests(page))
    take("print", browser.orphans(folder, one_page))
    return complaints


def check_mirror(browser, left, right):
    """Boxes of a right-to-left page that do not begin where those of the other page do."""
    starts = []
    for page in (left, right):
        browser.resize(1280)
        browser.show()
        browser.open(page)
        starts.append(browser.ask("starts"))
    if len(starts[0]) != len(starts[1]):
        return [f"mirror: {len(starts[1])} boxes instead of {len(starts[0])}"]
    return [f"mirror: begins at {other['start']:.0f} instead of {one['start']:.0f}: {other['name']}"
            for one, other in zip(*starts) if abs(one["start"] - other["start"]) > 2]


def check_embedded(browser, page):
    """Words of a page with fonts of its own that stand in fonts of this machine."""
    browser.show()
    browser.open(page)
    complaints = browser.requests(page)
    browser.driver.execute_async_script("document.fonts.ready.then(arguments[0])")
    browser.command("DOM.enable")
    browser.command("CSS.enable")
    root = browser.command("DOM.getDocument")["root"]["nodeId"]
    for selector in ("h1", "h2", ".goal h3", ".figures dd"):
        node = browser.command("DOM.querySelector", nodeId=root, selector=selector)["nodeId"]
        fonts = browser.command("CSS.getPlatformFontsForNode", nodeId=node)["fonts"]
        complaints += [f"{selector} stands in {font['familyName']} of this machine"
                       for font in fonts if not font["isCustomFont"]]
        if not fonts:
            complaints.append(f"{selector} stands in no font")
    browser.command("CSS.disable")
    return complaints


def check_mail(browser, page):
    """What is wrong with an e-mail on a telephone."""
    browser.show()
    browser.resize(NARROW)
    browser.open(page)
    return (browser.ask("sideways") + browser.ask("cut") + browser.violations()
            + browser.requests(page))


def check_index(browser, page):
    """What is wrong with a page of links."""
    browser.show()
    browser.resize(NARROW)
    browser.open(page)
    complaints = [found for question in ("sideways", "cut", "overlaps")
                  for found in browser.ask(question)] + browser.violations()
    links = browser.driver.execute_script(
        "return [...document.querySelectorAll('a')].map((link) => link.href)")
    complaints += [f"leads to nowhere: {link}" for link in links
                   if not pathlib.Path(urllib.request.url2pathname(link[len("file://"):])).exists()]
    return complaints if len(links) > 1 else complaints + ["has no links"]


def tell(name, complaints):
    print(f"{'✕' if complaints else '✓'} {name}", flush=True)
    for complaint in dict.fromkeys(complaints):
        print(f"    {complaint}")


# What is wrong with a page on purpose, and what has to be said of it.
BROKEN = """
<div style="width: 5000px">Too wide</div>
<div style="overflow: hidden; width: 3em; white-space: nowrap">Cut off in its middle</div>
<p style="margin-bottom: -2em">One on</p><p>the other</p>
<p style="direction: ltr">Another direction</p>
<p style="text-align: left">Another side</p>
<p>Foreign digits 123</p>
<h2 style="line-height: 0; padding: 0">High</h2>
<p style="inline-size: 2em; overflow-wrap: anywhere">1234567890</p>
<table class="figures-table"><tr style="display: flex"><td style="text-align: end">1</td></tr></table>
<img src="http://127.0.0.1:9/picture.png">
<svg class="chart" role="img" aria-label="x" viewBox="0 0 100 100"><text x="-5" y="20">a</text>
<text x="40" y="40">bbb</text><text x="42" y="41">ccc</text>
<line class="target" x1="0" x2="100" y1="70" y2="70"/>
<text class="target-text" x="40" y="74">ddd</text>
<polyline class="value" points="10,10 90,90"/>
<rect class="value-bar" x="0" y="84" width="12" height="10"/>
<text x="8" y="92">eee</text></svg>
<section><h2>Alone</h2><div style="break-before: page"><p>Text</p></div></section>
<section><h2>Parted</h2><p>Text</p><table><tbody style="break-before: page"><tr><td>1</td></tr>
</tbody></table></section>
"""
COMPLAINTS = [
    "scrolls sideways", "sticks out of the window", "is cut: ", "lies on", "is not rtl",
    "is aligned to the left", "runs against", "digits of another script: 123", "axe-core image-alt",
    "is broken over lines: 1234567890", "stands away from its label", "reaches over its box: <h2> “High",
    "asks for http://127.0.0.1:9/picture.png", "text of a chart is cut", "texts of a chart collide",
    "a target's text lies on its line",
    "lies on the edge of a bar: eee", "leaves the heading “QH", "parts the heading “QH",
]


def prove(browser, page, folder):
    """Looks at a page that is broken on purpose: complaints that nobody makes of it."""
    html = page.read_text()
    html = re.sub(r"<meta http-equiv=.Content-Security-Policy.[^>]*>", "", html)
    broken = folder / "broken.html"
    broken.write_text(html.replace("</main>", BROKEN + "</main>"))
    complaints = check(browser, broken, "fa", folder)
    missed = [expected for expected in COMPLAINTS if not any(expected in made for made in complaints)]
    # The policy itself: it refuses a style that is not the page's own.
    broken.write_text(page.read_text().replace("<main", '<p style="color: red">x</p><main'))
    if not any("the console says" in made for made in check(browser, broken, "fa", folder)):
        missed.append("the console says")
    return [f"nobody says of a broken page: {expected}" for expected in missed]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("lakshya", type=pathlib.Path)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--driver", default="/usr/bin/chromedriver")
    parser.add_argument("--browser", default="/usr/bin/chromium")
    parser.add_argument("--only", default="")
    options = parser.parse_args()
    folder = options.folder.resolve()
    folder.mkdir(parents=True, exist_ok=True)
    pages, indices = write_reports(options.lakshya.resolve(), folder)
    browser = Browser(options.browser, options.driver)
    failures = 0
    checked = 0
    try:
        missed = prove(browser, pages["tea-shop", "fa"], folder)
        for complaint in missed:
            print(f"✕ {complaint}")
        failures += len(missed)
        for (sample, locale), page in pages.items():
            name = f"{sample} {locale}"
            if options.only not in name:
                continue
            complaints = check(browser, page, locale, folder, sample.endswith("one page"))
            if locale == "ar-XB":
                complaints += check_mirror(browser, pages[sample, "en"], page)
            checked += 1
            failures += bool(complaints)
            tell(name, complaints)
        for locale in ("bn", "ne", "fa") if not options.only else ():
            page = folder / f"embedded.{locale}.html"
            run(options.lakshya.resolve(), "report", ROOT / "samples/b2b-company/plan.yaml", "--locale",
                locale, "--embed-fonts", "--output", page)
            complaints = check_embedded(browser, page)
            checked += 1
            failures += bool(complaints)
            tell(f"embedded fonts {locale}", complaints)
        for locale in LOCALES if not options.only else []:
            page = folder / f"mail.{locale}.html"
            run(options.lakshya.resolve(), "report", ROOT / "samples/tea-shop/plan.yaml", "--locale",
                locale, "--template", ROOT / "samples/templates/email.html.mustache", "--form",
                "summary", "--output", page)
            complaints = check_mail(browser, page)
            checked += 1
            failures += bool(complaints)
            tell(f"e-mail {locale}", complaints)
        for index in indices if not options.only else []:
            complaints = check_index(browser, index)
            checked += 1
            failures += bool(complaints)
            tell(f"index {index.parent.name}", complaints)
    finally:
        browser.driver.quit()
    print(f"{checked} pages, {failures} with something wrong")
    sys.exit(1 if failures or not checked else 0)


if __name__ == "__main__":
    main()
