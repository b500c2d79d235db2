import { WvSearch } from "./elements/search.js";

new WvSearch(document).start();
