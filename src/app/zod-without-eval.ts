import * as z from "zod/mini";

// Zod asks whether it may evaluate code; the page's content security policy would report that as a violation.
z.config({ jitless: true });
