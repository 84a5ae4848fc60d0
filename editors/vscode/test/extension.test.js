// The extension without an editor: what it asks of one, and of the client that speaks to the server.
"use strict";

const assert = require("node:assert/strict");
const Module = require("node:module");
const { beforeEach, test } = require("node:test");

let events, failing, settings, commands;

class LanguageClient {
  constructor(id, name, server, options) {
    events.push(["made", id, server, options.documentSelector.map((one) => one.language)]);
  }
  async start() {
    events.push(["started"]);
    if (failing) throw new Error("spawn claimcheck ENOENT");
  }
  async stop() {
    events.push(["stopped"]);
  }
}

const vscode = {
  workspace: {
    getConfiguration: (section) => ({ get: (key) => settings[`${section}.${key}`] }),
    createFileSystemWatcher: (glob) => ({ glob }),
  },
  commands: { registerCommand: (name, run) => (commands[name] = run) },
  window: { showErrorMessage: (message) => events.push(["told", message]) },
};

const load = Module._load;
Module._load = function (name, ...rest) {
  return { vscode, "vscode-languageclient/node": { LanguageClient } }[name] ?? load.call(this, name, ...rest);
};
const extension = require("../extension.js");

beforeEach(() => {
  [events, failing, commands] = [[], false, {}];
  settings = { "claimcheck.command": require("../package.json").contributes.configuration.properties["claimcheck.command"].default };
});

test("the server is started as configured, and stopped", async () => {
  await extension.activate({ subscriptions: [] });
  await extension.deactivate();
  assert.deepEqual(events, [
    ["made", "claimcheck", { command: "claimcheck", args: ["lsp"] }, ["yaml", "plaintext"]],
    ["started"],
    ["stopped"],
  ]);
});

test("another program can be named", async () => {
  settings["claimcheck.command"] = ["/a folder/python", "-m", "claimcheck", "lsp"];
  await extension.activate({ subscriptions: [] });
  assert.deepEqual(events[0][2], { command: "/a folder/python", args: ["-m", "claimcheck", "lsp"] });
  await extension.deactivate();
});

test("a server that cannot be started is told, with what to do", async () => {
  failing = true;
  await extension.activate({ subscriptions: [] });
  const [kind, message] = events.at(-1);
  assert.equal(kind, "told");
  assert.match(message, /ENOENT.*pip install 'claimcheck-cli\[lsp\]'/);
  await extension.deactivate();
  assert.equal(events.at(-1)[0], "told");
});

test("a restart stops the one and starts another", async () => {
  const context = { subscriptions: [] };
  await extension.activate(context);
  await commands["claimcheck.restart"]();
  assert.deepEqual(events.map(([kind]) => kind), ["made", "started", "stopped", "made", "started"]);
  assert.equal(context.subscriptions.length, 1);
  await extension.deactivate();
});
