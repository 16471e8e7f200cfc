import { formatQuantity } from '#base'
import { addConstraint, constraintsOn, keepables, plainLabels, sayConstraint } from '#document'
import { layoutOf } from '#workspace'
import { useChrome, useEditing, useWorkspace } from '../app/context'
import { useTables } from '../app/tables'
import { Section } from '../inspector/Section'
import { Button } from '../kit/Button'
import { chainWords } from '../text/chains'
import css from './Chains.module.css'
import { KeptLine } from './KeptLine'

/** The distances that are kept of what is selected, and those that could be. */
export default function KeepSection({ ids }: { readonly ids: readonly string[] }) {
  const editing = useEditing()
  const workspace = useWorkspace()
  const units = useChrome((state) => state.units)
  const { document } = useTables('constraints', 'equipment', 'rooms', 'placements', 'products')
  const { library } = layoutOf(document, workspace.library)
  const kept = constraintsOn(document, new Set(ids))
  const offers = keepables(document, library, ids)
  if (kept.length + offers.length === 0) return null
  return (
    <Section title={chainWords.constraints} count={kept.length} isClosed={kept.length === 0}>
      <p className={css.help}>{chainWords.constraintsHelp}</p>
      {kept.map((one) => (
        <KeptLine key={one.id} constraint={one} text={sayConstraint(document, library, one)} />
      ))}
      <div className={css.acts}>
        {offers.map(({ what, request }) => (
          <Button
            key={what}
            onClick={() =>
              editing.perform(plainLabels.addConstraint, (edit, context) =>
                addConstraint(edit, context, request),
              )
            }
          >
            {request.valueM === undefined
              ? chainWords.what[what]
              : `${chainWords.what[what]}: ${formatQuantity(request.valueM, 'm', units)}`}
          </Button>
        ))}
      </div>
    </Section>
  )
}
