import { formatQuantity } from '#base'
import type { FabricSolution } from '#engines'
import { useChrome } from '../app/context'
import { clusterWords as words } from '../text/en/clusters'
import { words as all } from '../text/text'
import own from './Clusters.module.css'
import { countLines, partLines } from './clusters'
import css from './Inspector.module.css'

/** What a fabric needs by the counting rule beside what stands in the facility, or why it cannot be built. */
export function FabricCounts({ fabric }: { readonly fabric: FabricSolution }) {
  const units = useChrome((state) => state.units)
  const { impossible, parts } = fabric
  return (
    <>
      {impossible === undefined ? null : (
        <p className={own.refusal}>
          {words.impossible} {impossible}
        </p>
      )}
      <table className={own.counts}>
        <thead>
          <tr>
            <td />
            <th scope="col">{words.needed}</th>
            <th scope="col">{words.placed}</th>
          </tr>
        </thead>
        <tbody>
          {countLines(fabric).map(({ name, needed, placed }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{needed === undefined ? '–' : formatQuantity(needed, 'count')}</td>
              <td data-short={needed !== undefined && placed < needed}>
                {formatQuantity(placed, 'count')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {parts
        ? partLines(parts, units).map(({ label, text }) => (
            <div key={label} className={css.quantity}>
              <span>{label}</span>
              <b data-unknown={text === undefined}>{text ?? all.common.unknown}</b>
            </div>
          ))
        : null}
    </>
  )
}
