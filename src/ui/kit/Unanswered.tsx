import { words } from '../text/text'
import { Empty } from './Empty'

interface UnansweredProps {
  readonly fault: string | undefined
  /** Whether the facility as it stands is solved. */
  readonly isAnswered: boolean
  /** Whether it takes long enough to be said. */
  readonly isSlow: boolean
}

/** What stands where a table is being worked out, or cannot be. */
export function Unanswered({ fault, isAnswered, isSlow }: UnansweredProps) {
  if (fault !== undefined) return <Empty title={words.table.faulty(fault)} />
  if (isAnswered && !isSlow) return null
  return <Empty title={isAnswered ? words.table.working : words.findings.notComputed} />
}
