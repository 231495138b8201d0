"""Runs every cell of a notebook in a kernel of its own and prints what the cells gave, as JSON.

Takes the notebook's file. The address and the password come by the environment, as its first cell says.
"""

import json
import sys

import nbclient
import nbformat

notebook = nbformat.read(sys.argv[1], as_version=4)
nbclient.NotebookClient(notebook, timeout=120, kernel_name="python3").execute()
outputs = [output for cell in notebook.cells for output in cell.get("outputs", [])]
print(
    json.dumps(
        {
            "text": "".join(output["text"] for output in outputs if "text" in output),
            "pictures": sum("image/png" in output.get("data", {}) for output in outputs),
        }
    )
)
