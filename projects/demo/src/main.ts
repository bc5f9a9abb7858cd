import { bootstrapApplication } from '@angular/platform-browser';

import { loadSettings } from './app/account/demo-settings';
import { takeIdentity } from './app/account/window-identity';
import { App } from './app/app';
import { configureApp } from './app/app.config';
import { trustWorkers } from './app/trust-workers';

trustWorkers(window);
takeIdentity();
loadSettings()
  .then((settings) => bootstrapApplication(App, configureApp(settings)))
  .catch((error: unknown) => {
    reportError(error);
  });
