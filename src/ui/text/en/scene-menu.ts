export const sceneMenu = {
  title: 'What to do here',
  finish: 'Finish',
  stepBack: 'Take the last point back',
  stop: 'Stop and select',
  figures: 'Type figures …',
  figuresTitle: 'Figures for the tool',
  figuresLabel: 'Figures',
  figuresHelp: 'A length such as 3.6, two such as 3.6,2.4, an angle such as <45.',
}
