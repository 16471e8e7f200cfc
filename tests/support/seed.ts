import fc from 'fast-check'

// The gate answers the same on every run, so that a failure is the fault of the change at hand.
// PROPERTY_SEED=random looks for new counterexamples; a number repeats the run that found one.
const chosen = process.env['PROPERTY_SEED'] ?? '1'
const seed = Number(chosen)
if (chosen !== 'random' && !Number.isInteger(seed)) {
  throw new Error(`PROPERTY_SEED is neither a whole number nor "random": ${chosen}`)
}
if (chosen !== 'random') fc.configureGlobal({ seed })
