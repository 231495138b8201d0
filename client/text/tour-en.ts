/** The first five minutes, step by step, in English. What stands between backticks is a key. */
export const tourEn = {
  "tour.name": "Tour",
  "tour.start": "New here? Take the tour",
  "tour.again": "Take the tour again",
  "tour.note": "{count} step on this picture, about five minutes | {count} steps on this picture, about five minutes",
  "tour.note.empty": "It begins with something to look at",
  "tour.at": "{at} of {total}",
  "tour.done": "Done: {what}.",
  "tour.already": "This is done already.",
  "tour.go": "Go there",
  "tour.back": "Back",
  "tour.skip": "Skip",
  "tour.next": "Next",
  "tour.leave": "Leave the tour (Esc)",
  "tour.close": "Close",
  "tour.load": "Load something to look at",
  "tour.load.do":
    "This graph holds nothing. Open *{data}* and press *{load}* at one of the samples; the tour goes on with what comes.",
  "tour.find": "Find a name",
  "tour.find.do": "Press `/`, type *{name}* and press `Enter`. It is selected, and the inspector says what it is.",
  "tour.expand": "See what it is linked to",
  "tour.expand.do": "Press `e`, or *{expand}* in the inspector: the neighbours of {name} come onto the picture.",
  "tour.undo": "Take it back",
  "tour.undo.do": "Press `Ctrl Z`, or *{undo}* in the bar at the top. Every change is a step; `Ctrl Y` does it again.",
  "tour.link": "Open a link",
  "tour.link.do": "Click the line *{link}*, or choose its row in the *{table}* below the picture.",
  "tour.evidence": "Read who says so",
  "tour.evidence.do":
    "*{claims}*: each with its sentence, its source and its grade, the letter for the source, the figure for what it says. *{confidence}* shows what they are worth together. Then *{next}*.",
  "tour.time": "Keep a period",
  "tour.time.do":
    "Drag over *{when}* on the time line; with the keyboard, go there and press `→`. The rest is folded away, never deleted.",
  "tour.save": "Keep this picture",
  "tour.save.do":
    "Press `Ctrl S`, or open *{views}*: give the picture a name and press *{save}*. It is kept in the graph.",
  "tour.share": "Hand it on",
  "tour.share.do": "Press `y`, or *{copy}*: whoever opens the address on this graph sees this picture.",
  "tour.end": "That was the tour",
  "tour.end.do":
    "`?` lists every key, and the tour can be taken again from there. *{data}* loads and removes the samples that ship.",
  "tour.find.touch":
    "Touch the search, type *{name}* and touch it in the list. It is selected, and the inspector says what it is.",
  "tour.expand.touch": "Touch *{expand}* in the inspector: the neighbours of {name} come onto the picture.",
  "tour.undo.touch": "Touch *{undo}* in the bar at the top. Every change is a step; the arrow beside it does it again.",
  "tour.link.touch": "Touch the line *{link}*, or its row in the *{table}* below the picture.",
  "tour.time.touch": "Draw a finger over *{when}* on the time line. The rest is folded away, never deleted.",
  "tour.save.touch": "Open *{views}*: give the picture a name and touch *{save}*. It is kept in the graph.",
  "tour.share.touch": "Touch *{copy}*: whoever opens the address on this graph sees this picture.",
  "tour.end.touch":
    "The tour can be taken again from the start page. *{data}* loads and removes the samples that ship.",
  "keys.tour": "Take the tour; while it runs, go to its step",
} as const;
