"use strict";

// The bundle has a dark mode that a class switches on: follow the visitor's system.
const dark = window.matchMedia("(prefers-color-scheme: dark)");
const follow = () => document.documentElement.classList.toggle("dark-mode", dark.matches);
follow();
dark.addEventListener("change", follow);

// The bundle sends the example of a parameter with each trial: leave what is optional to the visitor.
function leaveEmpty(parameter) {
  if (!parameter.required && "example" in parameter) {
    parameter.description += ` Such as \`${[parameter.example].flat().join(", ")}\`.`;
    delete parameter.example;
  }
}

function show(spec) {
  Object.values(spec.components.parameters).forEach(leaveEmpty);
  Object.values(spec.paths)
    .flatMap((path) => Object.values(path))
    .flatMap((operation) => operation.parameters ?? [])
    .forEach(leaveEmpty);
  SwaggerUIBundle({
    spec,
    domNode: document.getElementById("api"),
    deepLinking: true,
    // Nothing leaves for another host.
    validatorUrl: null,
    queryConfigEnabled: false,
    defaultModelsExpandDepth: 0,
    displayRequestDuration: true,
  });
}

fetch("/openapi.json")
  .then((response) => response.json())
  .then(show);
