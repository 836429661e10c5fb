"""Real browsers for the checks of the live room: one Chromium, a context of its own for each phone."""

import itertools
import json
import time
import urllib.request

import websocket  # comes with selenium
from selenium import webdriver
from selenium.common.exceptions import WebDriverException
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys


def browser(script=True):
    options = webdriver.ChromeOptions()
    options.binary_location = "/usr/bin/chromium"
    for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars"):
        options.add_argument(argument)
    if not script:
        options.add_experimental_option(
            "prefs", {"profile.managed_default_content_settings.javascript": 2})
    driver = webdriver.Chrome(options=options, service=Service("/usr/bin/chromedriver"))
    driver.set_page_load_timeout(60)
    driver.set_script_timeout(120)
    return driver


def size(driver, width, height, scheme="light"):
    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {
        "width": width, "height": height, "deviceScaleFactor": 1, "mobile": False})
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {
        "features": [{"name": "prefers-color-scheme", "value": scheme}]})


def until(test, seconds=20, what="something"):
    """Waits for a test to hold; pages change by themselves while it looks."""
    end = time.monotonic() + seconds
    while True:
        try:
            found = test()
            if found:
                return found
        except WebDriverException:
            pass
        if time.monotonic() > end:
            raise TimeoutError(f"no {what} in {seconds} s")
        time.sleep(0.05)


def reads(driver, by, value, test, seconds=10):
    """Whether what an element says comes to hold; the page is drawn anew while it looks."""
    try:
        return until(lambda: test(driver.find_element(by, value).text), seconds)
    except TimeoutError:
        return False


def find(driver, by, value):
    """What is there now, or stands there in a moment."""
    return until(lambda: driver.find_element(by, value), what=value)


def press(driver, by, value):
    """Presses what is there now, or stands there in a moment."""
    until(lambda: driver.find_element(by, value).click() is None, what=value)


class Contexts:
    """Opens pages whose cookies are their own; only the browser itself may, not one of its pages."""

    lines = {}

    def __init__(self, driver):
        address = driver.capabilities["goog:chromeOptions"]["debuggerAddress"]
        with urllib.request.urlopen(f"http://{address}/json/version") as reply:
            url = json.load(reply)["webSocketDebuggerUrl"]
        self.line = websocket.create_connection(url, suppress_origin=True)
        self.numbers = itertools.count(1)

    @classmethod
    def of(cls, driver):
        if driver.session_id not in cls.lines:
            cls.lines[driver.session_id] = cls(driver)
        return cls.lines[driver.session_id]

    def call(self, method, **parameters):
        number = next(self.numbers)
        self.line.send(json.dumps({"id": number, "method": method, "params": parameters}))
        while True:
            reply = json.loads(self.line.recv())
            if reply.get("id") == number:
                return reply["result"]

    def open(self):
        context = self.call("Target.createBrowserContext")["browserContextId"]
        self.call("Target.createTarget", url="about:blank", browserContextId=context, width=390, height=844)


class Page:
    """A phone or the wall in a browser context of its own, so that cookies are its own."""

    def __init__(self, driver, base, code, person="", wall=False):
        self.driver = driver
        before = set(driver.window_handles)
        Contexts.of(driver).open()
        self.handle = until(lambda: set(driver.window_handles) - before, what="window").pop()
        self.show()
        if wall:
            driver.get(f"{base}/wall?code={code}")
            return
        driver.get(f"{base}/?code={code}")
        driver.find_element(By.CSS_SELECTOR, f'input[name="person"][value="{person}"]').click()
        driver.find_element(By.TAG_NAME, "button").click()
        until(lambda: driver.find_element(By.ID, "main"), what="page")

    def show(self):
        self.driver.switch_to.window(self.handle)
        return self.driver

    def ask(self):
        self.show()
        return until(lambda: (self.driver.find_element(By.ID, "main").get_attribute("data-ask"),))[0]

    def wait_ask(self, beginning):
        self.show()
        until(lambda: self.ask().startswith(beginning), what=f"question {beginning}")

    def text(self):
        self.show()
        return until(lambda: (self.driver.find_element(By.ID, "main").text,))[0]

    def said(self):
        return self.driver.find_element(By.CSS_SELECTOR, '[data-part="said"]').text

    def send_line(self, line):
        """Types a line and sends it with Enter, as a person does."""
        driver = self.show()
        box = until(lambda: driver.find_element(By.ID, "text"), what="box")
        box.clear()
        box.send_keys(line)
        box.send_keys(Keys.ENTER)
        until(lambda: self.said() in ("✓ Received.",) or self.said().startswith("Not taken"), what="answer")
        return self.said() == "✓ Received."

    def choose(self, numbers, name="text"):
        """Presses the button of each number; a dash is none."""
        driver = self.show()
        for name, number in numbers.items():
            driver.find_element(
                By.CSS_SELECTOR, f'input[name="{name}"][value="{number}"]').click()
        self.press()

    def dots(self, given):
        driver = self.show()
        for sign, count in given.items():
            box = driver.find_element(By.ID, f"dots-{sign}")
            box.clear()
            box.send_keys(str(count))
        self.press()

    def press(self):
        driver = self.driver
        driver.find_element(By.CSS_SELECTOR, 'form.answer button[value="send"]').click()
        until(lambda: self.said() == "✓ Received." or self.said().startswith("Not taken"), what="answer")
        if self.said() != "✓ Received.":
            raise AssertionError(self.said())
