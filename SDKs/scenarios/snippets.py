#!/usr/bin/env python3
"""Takes the examples out of a README and runs them, each in an empty folder.

    snippets.py README LANGUAGE COMMAND…       COMMAND gets the example's file as its last argument

EXAMPLES_IN names a folder to make those folders in, where the language finds the library. Blocks marked "no-run" need
something that no test can give them; they are only counted.
"""

import os
import pathlib
import re
import subprocess
import sys
import tempfile

SUFFIX = {"python": ".py", "ts": ".mjs", "go": ".go"}


def main():
    readme, language, command = pathlib.Path(sys.argv[1]), sys.argv[2], sys.argv[3:]
    blocks = re.findall(rf"^```{language}( no-run)?\n(.*?)^```$", readme.read_text(), re.M | re.S)
    runnable = [text for mark, text in blocks if not mark]
    if not runnable:
        sys.exit(f"{readme} has no example in {language}")
    failed = 0
    for number, text in enumerate(runnable, 1):
        with tempfile.TemporaryDirectory(dir=os.environ.get("EXAMPLES_IN")) as folder:
            path = pathlib.Path(folder) / f"example{number}{SUFFIX[language]}"
            path.write_text(text)
            result = subprocess.run([*command, str(path)], cwd=folder, capture_output=True, text=True, timeout=120)
        if result.returncode:
            failed += 1
            print(f"FAILED example {number} of {readme}:\n{result.stdout}{result.stderr}")
    print(
        f"examples of {readme}: {len(runnable) - failed} passed, {failed} failed, {len(blocks) - len(runnable)} skipped"
    )
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
