import { writeFileSync } from 'node:fs'
import { fullCampus } from '../../support/campus/full'
import { clockName } from './clock'
import { autosaveFigures } from './size/autosave'
import { campusFigures } from './size/campus'
import { clearanceFigures } from './size/clearance'
import { moveFigures } from './size/moving'
import { openFigures } from './size/opening'
import { pickFigures } from './size/picking'

const target = process.argv[2]
const campus = fullCampus()
const figures = [
  ...campusFigures(campus),
  ...openFigures(campus),
  ...pickFigures(campus),
  ...moveFigures(campus),
  ...clearanceFigures(campus),
  ...(await autosaveFigures(campus)),
]
if (target === undefined) {
  for (const { label, value, unit, goal } of figures) {
    console.log(`  ${label}: ${Number(value.toPrecision(3))} ${unit} ${goal ?? ''}`)
  }
} else {
  const results = [{ shape: 'campus of 500 MW', figures }]
  writeFileSync(target, JSON.stringify({ clock: clockName, results }))
}
