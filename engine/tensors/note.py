"""A session → Markdown: its lines and what they printed."""

from engine.tensors.log import Log


def note(log: Log) -> str:
    """Return the entries in force as blocks of code, each with its output below it."""
    blocks = []
    for entry in log.entries[: log.position]:
        said = f"{entry.error.type}: {entry.error.message}" if entry.error else entry.printed
        blocks.append(f"```python\n{entry.text}\n```\n")
        if said:
            blocks.append(f"```\n{said}\n```\n")
    return "\n".join(blocks)
