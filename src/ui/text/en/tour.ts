/** The guided tour: what each step asks for and why. About twenty seconds each. */
export const tour = {
  title: 'Guided tour',
  about: 'Three minutes on the GB300 hall. Nothing that you do here changes the example itself.',
  step: (now: number, of: number) => `Step ${now} of ${of}`,
  next: 'Next',
  back: 'Back',
  skip: 'Skip',
  end: 'End the tour',
  finish: 'Finish',
  done: 'Done',
  resume: 'The tour waits where you left it: Help menu, Guided tour.',
  elsewhere: 'The tour is about the GB300 hall. Open it to go on.',
  open: 'Open the GB300 hall',
  pictures: {
    'left-button': 'A mouse with its left button marked',
    'right-button': 'A mouse with its right button marked, and a curved arrow',
    keys: 'Keys of a keyboard',
  },
  steps: {
    look: {
      title: 'Look around',
      text: 'Turn the view with the right mouse button, move it with the middle one or Space, zoom with the wheel. On a touch screen two fingers do all three.',
      task: 'Press 2 for the plan.',
    },
    select: {
      title: 'Ask a thing what it is',
      text: 'What is selected tells its figures at the right: what was stated, what was solved, and where each number comes from.',
      task: 'Click a rack, or find one with Ctrl/Cmd K and a tag such as GB300-01.',
    },
    colour: {
      title: 'See the power',
      text: 'Colours come from the same solution as every figure: paths, load, supply, heat, coolant, cables.',
      task: 'Press O for the next power overlay.',
    },
    remove: {
      title: 'Take something away',
      text: 'Every change is judged at once, with the limit and its source. CDU-04 is the spare of the coolant loop.',
      task: 'Select CDU-04 and press Delete. Then read the findings below.',
      select: 'Select CDU-04',
    },
    undo: {
      title: 'Nothing is lost',
      text: 'Every gesture is one step back. Everything is kept on this computer as it happens, and named versions can be restored.',
      task: 'Press Ctrl/Cmd Z.',
    },
    break: {
      title: 'Break it',
      text: 'What dies, when and why: power, cooling and network together, over time. What nobody can tell has no time.',
      task: 'Select CDU-04, press Shift B, and play it with J. Escape ends it.',
      select: 'Select CDU-04',
    },
    lens: {
      title: 'Flip the lens',
      text: 'From outside a mine and an AI hall look alike. One switch judges the same plan as the other and lists what is missing and what is surplus.',
      task: 'Press L for the next lens.',
    },
    find: {
      title: 'Find by what is known',
      text: 'Select everything that fits a condition, such as kind=rack and kW>40, and save it under a name.',
      task: 'Press / and try it. Escape closes it.',
    },
    draw: {
      title: 'Draw exactly',
      text: 'Select something, press M and type 3.6,0 and Enter: it stands 3.6 m farther east. Shift M copies, Q turns, A repeats, Ctrl/Cmd B makes a block that is placed fifty times and changed once.',
      task: 'Press M. Escape puts the tool down.',
    },
  },
  last: 'That was the tour. The question mark key shows all shortcuts; Ctrl/Cmd K finds every command.',
}
