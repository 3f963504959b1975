// @ts-check
// The engine and the open document, of which a page has one each.

import { createClient } from "../engine/client.js";
import { Session } from "./session.js";
import { settings } from "./settings.js";

export const client = createClient();
export const session = new Session(client, { by: () => settings().name });
