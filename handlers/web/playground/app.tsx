import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { CityLoader } from "./city-loader.tsx";

createRoot(document.getElementById("app")!).render(
  <StrictMode>
    <CityLoader />
  </StrictMode>,
);
