import { loadWords } from "../src/ui/words";

// In the app a part waits for its words; a test renders it at once.
await loadWords("id");
