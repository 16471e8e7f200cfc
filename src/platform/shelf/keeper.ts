import type { FacilityDocument, Operation } from '#document'
import { type Reason, reasonOf } from './faults'
import { type Compaction, type FileNote, Ledger, type LedgerTools } from './ledger'
import { Conflict, type Entry } from './store'

/** What a keeper tells. */
export type KeeperNews =
  /** The first change of this document is kept. */
  | { readonly type: 'kept' }
  /** Changes are not kept, until `kept-again`. */
  | { readonly type: 'fault'; readonly reason: Reason; readonly fault: unknown }
  | { readonly type: 'kept-again' }
  /** Another window wrote to the slot: from here on the document is kept in a slot of its own. */
  | { readonly type: 'forked' }
  /** The slot in which the document is kept from now on. */
  | { readonly type: 'slot'; readonly slot: string }

/** What a keeper needs of its surroundings. */
export interface KeeperTools extends LedgerTools {
  readonly freshId: () => string
  /** Tries to free storage; answers whether anything was freed. */
  readonly makeRoom: () => Promise<boolean>
  readonly tell: (news: KeeperNews) => void
  readonly isCompactionDue: (entry: Entry) => boolean
  /** How long a keeper that failed waits before it tries again. */
  readonly retryMs: number
}

/** Where a keeper begins. */
export interface KeeperStart {
  readonly slot: string
  /** The slot's entry when the document comes from the shelf. */
  readonly entry?: Entry
  /** Whether the journal can go on from the document as it was opened. */
  readonly continues?: boolean
}

/** More waiting operations than this are not worth holding: the document has them all anyway. */
const mostWaiting = 20_000

/**
 * Keeps an open document: a snapshot once, then each step as a journal record, and a new snapshot
 * when the journal has grown. One commit is under way at a time; steps that come meanwhile share
 * the next. Nothing counts as kept before the store has said so.
 */
export class Keeper {
  readonly #document: FacilityDocument
  readonly #tools: KeeperTools
  readonly #begin: () => Promise<KeeperStart>
  readonly #unsubscribe: () => void
  readonly #writer: string
  #ledger: Ledger | undefined
  #waiting: (readonly Operation[])[] = []
  /** Whether the journal cannot go on, so that a snapshot is due: at once, or with the next step. */
  #rebase: 'no' | 'with-step' | 'now' = 'now'
  #touched = false
  #file: FileNote | undefined
  /** Stands for the compaction under way; one that a rebase overtook is dropped. */
  #compacting: symbol | undefined
  #compaction: Compaction | undefined
  /** Journal bytes below which a compaction that failed is not tried again. */
  #compactFrom = 0
  #running: Promise<void> | undefined
  #failing = false
  #timer: ReturnType<typeof setTimeout> | undefined

  /** `begin` finds the slot; it is asked again when it fails. Steps taken meanwhile are not lost. */
  constructor(document: FacilityDocument, tools: KeeperTools, begin: () => Promise<KeeperStart>) {
    this.#document = document
    this.#tools = tools
    this.#begin = begin
    this.#writer = tools.freshId()
    this.#unsubscribe = document.subscribe(({ operations }) => this.#take(operations))
    this.#wake()
  }

  /** Whether there are changes that the store has not acknowledged. */
  get isBehind(): boolean {
    return this.#touched && (this.#waiting.length > 0 || this.#rebase === 'now')
  }

  /** Whether changes would be lost if the window closed now, beyond those of the last instant. */
  get isAtRisk(): boolean {
    return this.isBehind && (this.#failing || this.#rebase === 'now')
  }

  /** Waits for what is under way, trying again what failed. False when changes are still not kept. */
  async settled(): Promise<boolean> {
    this.#wake()
    while (this.#running) await this.#running
    return !this.isBehind
  }

  /** Notes the file that holds the facility. */
  noteFile(file: FileNote): void {
    this.#file = file
    this.#wake()
  }

  /** What somebody keeps a version of is worth keeping itself, changed or not. */
  touch(): void {
    if (this.#touched) return
    this.#touched = true
    this.#rebaseNow()
    this.#wake()
  }

  /** Ends keeping when all is written; answers whether it is. What nobody ever touched goes. */
  async stop(): Promise<boolean> {
    this.#unsubscribe()
    const settled = await this.settled()
    clearTimeout(this.#timer)
    this.#compacting = undefined
    if (settled && this.#ledger && !this.#touched) {
      await this.#tools.store.remove([this.#ledger.slot]).catch(() => undefined)
    }
    return settled
  }

  #take(operations: readonly Operation[]): void {
    this.#touched = true
    this.#waiting.push(operations)
    if (!this.#failing) this.#wake()
    else if (this.#waiting.reduce((sum, { length }) => sum + length, 0) > mostWaiting) {
      this.#rebaseNow()
    }
  }

  #rebaseNow(): void {
    this.#rebase = 'now'
    this.#waiting = []
    this.#compacting = undefined
    this.#compaction = undefined
  }

  #wake(): void {
    this.#running ??= this.#run()
  }

  async #run(): Promise<void> {
    // Steps of one turn share one record.
    await null
    let madeRoom = false
    for (;;) {
      try {
        const write = this.#next()
        if (!write) break
        await write()
        this.#succeeded()
      } catch (fault) {
        if (fault instanceof Conflict && this.#ledger) this.#giveWay(this.#ledger, fault.found)
        else if (reasonOf(fault) === 'full' && !madeRoom) madeRoom = await this.#makeRoom(fault)
        else this.#fail(fault)
        if (this.#failing) break
      }
    }
    // Nothing is awaited between the last look at what waits and this line: no step slips through.
    this.#running = undefined
  }

  #next(): (() => Promise<void>) | undefined {
    const ledger = this.#ledger
    if (!ledger) return () => this.#start()
    const hasSteps = this.#waiting.length > 0
    if (this.#rebase === 'now' || (this.#rebase === 'with-step' && hasSteps)) {
      return () => this.#snapshot(ledger)
    }
    const compaction = this.#compaction
    if (compaction) return () => this.#compact(ledger, compaction)
    if (hasSteps) return () => this.#append(ledger)
    const file = this.#file
    if (file) return () => this.#noteFile(ledger, file)
    return undefined
  }

  async #start(): Promise<void> {
    const { slot, entry, continues } = await this.#begin()
    this.#ledger = new Ledger(this.#document, this.#tools, this.#writer, slot, entry)
    this.#touched ||= entry?.touched === true
    // What could be read only in part keeps its old form until somebody goes on from there.
    if (entry) this.#rebase = continues === false ? 'with-step' : 'no'
    this.#tools.tell({ type: 'slot', slot })
  }

  async #snapshot(ledger: Ledger): Promise<void> {
    this.#rebaseNow()
    const wasKept = ledger.entry?.touched === true
    const touched = this.#touched
    await ledger.writeSnapshot(touched)
    this.#rebase = 'no'
    if (touched && !wasKept) this.#tools.tell({ type: 'kept' })
  }

  async #append(ledger: Ledger): Promise<void> {
    const steps = [...this.#waiting]
    const wasKept = ledger.entry?.touched === true
    await ledger.append(steps)
    this.#waiting = this.#waiting.slice(steps.length)
    if (!wasKept) this.#tools.tell({ type: 'kept' })
    this.#compactWhenDue(ledger)
  }

  async #noteFile(ledger: Ledger, file: FileNote): Promise<void> {
    await ledger.noteFile(file)
    if (this.#file === file) this.#file = undefined
  }

  #compactWhenDue(ledger: Ledger): void {
    const { entry } = ledger
    if (!entry || this.#compacting) return
    if (!this.#tools.isCompactionDue(entry) || entry.journalBytes < this.#compactFrom) return
    const mark = Symbol()
    this.#compacting = mark
    const arrived = (compaction: Compaction | undefined) => {
      if (this.#compacting !== mark) return
      this.#compaction = compaction
      if (compaction) this.#wake()
      else this.#compactLater(entry.journalBytes)
    }
    ledger.prepareCompaction().then(arrived, () => arrived(undefined))
  }

  /** A compaction that fails costs nothing: the journal holds everything and goes on. */
  async #compact(ledger: Ledger, compaction: Compaction): Promise<void> {
    this.#compaction = undefined
    this.#compacting = undefined
    try {
      await ledger.compact(compaction)
      this.#compactFrom = 0
    } catch (fault) {
      if (fault instanceof Conflict) throw fault
      this.#compactLater(compaction.coveredBytes)
    }
  }

  #compactLater(journalBytes: number): void {
    this.#compacting = undefined
    this.#compactFrom = journalBytes * 2
  }

  #succeeded(): void {
    clearTimeout(this.#timer)
    if (!this.#failing) return
    this.#failing = false
    this.#tools.tell({ type: 'kept-again' })
  }

  /** The slot is not as this keeper left it. It writes over nobody: it goes on beside them. */
  #giveWay(ledger: Ledger, found: Entry | undefined): void {
    this.#rebaseNow()
    if (!found) {
      ledger.forget()
      return
    }
    if (ledger.takeBack(found)) return
    const slot = this.#tools.freshId()
    this.#ledger = new Ledger(this.#document, this.#tools, this.#writer, slot, undefined)
    this.#tools.tell({ type: 'forked' })
    this.#tools.tell({ type: 'slot', slot })
  }

  async #makeRoom(fault: unknown): Promise<true> {
    const freed = await this.#tools.makeRoom().catch(() => false)
    if (!freed) this.#fail(fault)
    return true
  }

  #fail(fault: unknown): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#wake(), this.#tools.retryMs)
    if (this.#failing) return
    this.#failing = true
    this.#tools.tell({ type: 'fault', reason: reasonOf(fault), fault })
  }
}
