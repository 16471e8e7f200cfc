import { useInquiry } from '../app/useInquiry'
import css from './CableTrace.module.css'
import { CableFigures } from './CableWay'

/** What is solved for one cable: its length and what that is made of, its order length, its reach. */
export function CableSolved({ id }: { readonly id: string }) {
  const { output } = useInquiry('cable-trace', { ids: [id] })
  const cable = output?.links.flatMap(({ cables }) => cables).find((one) => one.id === id)
  return cable === undefined ? null : (
    <div className={css.solved}>
      <CableFigures cable={cable} />
    </div>
  )
}
