// Starts `claimcheck lsp` and hands it the records and articles that are open; all else the server does.
"use strict";

const vscode = require("vscode");
const { LanguageClient } = require("vscode-languageclient/node");

let client;

/** Returns what starts the server: the program and its arguments, of which a workspace that is not trusted sets none. */
function serverOptions() {
  const [command, ...args] = vscode.workspace.getConfiguration("claimcheck").get("command");
  return { command, args };
}

function clientOptions() {
  return {
    documentSelector: [
      { scheme: "file", language: "yaml" },
      { scheme: "file", language: "plaintext" },
    ],
    synchronize: { fileEvents: vscode.workspace.createFileSystemWatcher("**/*.{yaml,yml,txt,json,toml}") },
  };
}

async function start() {
  client = new LanguageClient("claimcheck", "claimcheck", serverOptions(), clientOptions());
  try {
    await client.start();
  } catch (error) {
    client = undefined;
    vscode.window.showErrorMessage(
      `claimcheck cannot be started: ${error.message}. pip install 'claimcheck-cli[lsp]', or set claimcheck.command.`
    );
  }
}

async function stop() {
  const running = client;
  client = undefined;
  await running?.stop();
}

async function activate(context) {
  const restart = vscode.commands.registerCommand("claimcheck.restart", async () => {
    await stop();
    await start();
  });
  context.subscriptions.push(restart);
  await start();
}

module.exports = { activate, deactivate: stop };
