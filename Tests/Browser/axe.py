"""axe-core, with every rule it has: best practice, AAA and experimental ones too."""

import importlib.util
import pathlib

CONTRAST = ["color-contrast", "color-contrast-enhanced"]
COLOURS = (pathlib.Path(__file__).parent / "colours.js").read_text()


class Axe:
    def __init__(self):
        package = importlib.util.find_spec("axe_playwright_python").origin
        self._source = (pathlib.Path(package).parent / "axe.min.js").read_text()

    def faults(self, browser, only=None):
        """What axe finds on the page, each as one line that names the place."""
        if not browser.script("return !!window.axe"):
            browser.script(self._source)
        violations = browser.driver.execute_async_script(RUN, only)
        return [f"axe {violation['id']}: {place}"
                for violation in violations for place in violation["places"]]


RUN = """
  const [only, done] = arguments
  const rules = Object.fromEntries(axe.getRules().map(rule => [rule.ruleId, {enabled: true}]))
  const options = only ? {runOnly: {type: 'rule', values: only}} : {rules}
  axe.run(document, {...options, resultTypes: ['violations']}).then(result => done(
    result.violations.map(found => ({
      id: found.id,
      places: found.nodes.map(node => node.target.join(' ') + ' ' + node.failureSummary),
    }))))
"""
