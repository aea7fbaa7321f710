/** What screens know of searching for sites; the worker behind it is made by `app`. */
export type { SitesService } from "../workers/sites-client";
