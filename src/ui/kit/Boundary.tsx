import { Component, type ReactNode } from 'react'
import { words } from '../text/text'
import { Button } from './Button'
import { Empty } from './Empty'

interface BoundaryProps {
  /** What has broken, in words. */
  readonly name: string
  readonly children: ReactNode
}

/** Keeps a fault in one part of the page from taking the others, and the work, with it. */
export class Boundary extends Component<BoundaryProps, { readonly fault: string | undefined }> {
  override readonly state = { fault: undefined }

  static getDerivedStateFromError(fault: unknown) {
    return { fault: fault instanceof Error ? fault.message : String(fault) }
  }

  override render() {
    const { fault } = this.state
    if (fault === undefined) return this.props.children
    return (
      <Empty title={words.common.broken(this.props.name)}>
        <p>{fault}</p>
        <p>{words.common.brokenHelp}</p>
        <Button onClick={() => this.setState({ fault: undefined })}>{words.common.again}</Button>
      </Empty>
    )
  }
}
