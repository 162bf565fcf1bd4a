"""An engine for tests of the window: it notes what it is asked, and shows the frames it is given."""


class FakeEngine:
    def __init__(self):
        self.asked = []
        self.frames = []
        self.tapes = []
        self.logs = []
        self.reports = []

    def take(self):
        return self.frames.pop() if self.frames else None

    def take_tape(self):
        return self.tapes.pop() if self.tapes else None

    def take_report(self):
        return self.reports.pop() if self.reports else None

    def take_log(self):
        return self.logs.pop() if self.logs else None

    def __getattr__(self, verb):
        def ask(*given):
            self.asked.append((verb, *given))

        return ask

    def verbs(self):
        return [verb for verb, *_ in self.asked]
