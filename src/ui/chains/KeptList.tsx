import { sayConstraint } from '#document'
import { layoutOf } from '#workspace'
import { useWorkspace } from '../app/context'
import { useTables } from '../app/tables'
import { Section } from '../inspector/Section'
import { chainWords } from '../text/chains'
import css from './Chains.module.css'
import { KeptLine } from './KeptLine'

/** More lines than this nobody reads: what is selected has its own. */
const mostLines = 100

/** Every distance that is kept in the facility. */
export default function KeptList() {
  const workspace = useWorkspace()
  const { document } = useTables('constraints', 'equipment', 'rooms', 'placements', 'products')
  const kept = document.list('constraints')
  if (kept.length === 0) return null
  const { library } = layoutOf(document, workspace.library)
  return (
    <Section title={chainWords.constraints} count={kept.length}>
      <p className={css.help}>{chainWords.constraintsHelp}</p>
      {kept.slice(0, mostLines).map((one) => (
        <KeptLine key={one.id} constraint={one} text={sayConstraint(document, library, one)} />
      ))}
    </Section>
  )
}
