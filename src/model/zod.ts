import { z } from 'zod'

// Zod would try out eval, which the page's policy refuses; so it is told before the first schema.
z.config({ jitless: true })

export { z }
