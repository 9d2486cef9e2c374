// SPDX-License-Identifier: Apache-2.0
//
// Measures a page in the browser. Each function gives a list of complaints, empty when all is well.

(() => {
  const describe = (element) => {
    const text = (element.textContent || "").trim().replace(/\s+/g, " ").slice(0, 40);
    const style = element.getAttribute && element.getAttribute("class");
    return `<${element.localName}${style ? "." + style.split(" ").join(".") : ""}> “${text}”`;
  };
  const isHidden = (element) => {
    const style = getComputedStyle(element);
    if (style.visibility === "hidden" || style.display === "none") return true;
    // The head of a table on narrow screens is there for screen readers alone.
    return Boolean(element.closest(".skip")) || style.clipPath !== "none" ||
      Boolean(element.closest("thead") && getComputedStyle(element.closest("thead")).clipPath !== "none");
  };
  const texts = (root) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const found = [];
    while (walker.nextNode()) {
      const node = walker.currentNode;
      if (node.data.trim() && !["title", "desc", "style"].includes(node.parentElement.localName)) {
        found.push(node);
      }
    }
    return found;
  };
  const rectsOf = (node) => {
    const range = document.createRange();
    range.selectNodeContents(node);
    return [...range.getClientRects()];
  };

  window.lakshya = {
    open() {
      for (const details of document.querySelectorAll("details")) details.open = true;
    },

    // What is wider than the window, and what sticks out of it or of its own box.
    sideways() {
      const complaints = [];
      const width = document.documentElement.clientWidth;
      if (document.documentElement.scrollWidth > width) {
        complaints.push(`scrolls sideways: ${document.documentElement.scrollWidth} > ${width}`);
      }
      for (const element of document.body.querySelectorAll("*")) {
        if (isHidden(element) || element.closest("svg")?.classList.contains("bar")) continue;
        const box = element.getBoundingClientRect();
        if (box.width > 0 && (box.left < -0.5 || box.right > width + 0.5)) {
          complaints.push(`sticks out of the window (${box.left}–${box.right}): ${describe(element)}`);
        }
      }
      for (const node of texts(document.body)) {
        const block = node.parentElement.closest(
          "p,li,dt,dd,h1,h2,h3,td,th,summary,.progress,figcaption");
        if (!block || isHidden(block)) continue;
        const room = block.getBoundingClientRect();
        for (const box of rectsOf(node)) {
          if (box.left < room.left - 1 || box.right > room.right + 1) {
            complaints.push(`text sticks out of ${describe(block)}`);
            break;
          }
        }
      }
      return [...new Set(complaints)];
    },

    // Numbers that go on in the next line, and figures' words that do though they fit on one.
    broken() {
      const complaints = [];
      const parts = /\p{Nd}+(?:[.,٬٫'’\u00a0\u202f]\p{Nd}+)*|[\p{L}\p{M}\u200c\u200d]+/gu;
      for (const node of texts(document.body)) {
        const parent = node.parentElement;
        if (parent.closest("svg,code") || isHidden(parent)) continue;
        for (const part of node.data.matchAll(parts)) {
          const isNumber = /^\p{Nd}/u.test(part[0]);
          // Names without end have to be broken; what figures are counted in has an end.
          if (!isNumber && !parent.closest(".figures dd,.data :is(th,td),.figures-table td")) continue;
          const range = document.createRange();
          range.setStart(node, part.index);
          range.setEnd(node, part.index + part[0].length);
          const boxes = [...range.getClientRects()].filter((box) => box.width > 0.5);
          const tops = boxes.map((box) => box.top);
          if (boxes.length > 1 && Math.max(...tops) - Math.min(...tops) > boxes[0].height / 2) {
            complaints.push(`is broken over lines: ${part[0]} in “${node.data.trim().slice(0, 40)}”`);
          }
        }
      }
      return [...new Set(complaints)];
    },

    // Values of lists that stand away from the labels that begin where they do.
    lists() {
      return [...document.querySelectorAll(".figures-table td")]
        .filter((cell) => getComputedStyle(cell.parentElement).display === "flex" &&
          getComputedStyle(cell).textAlign !== "start")
        .map((cell) => `stands away from its label: ${describe(cell)}`);
    },

    // Headings whose letters reach over their box: at the head of a printed page they would end
    // the one before.
    reaching() {
      const canvas = document.createElement("canvas").getContext("2d");
      return [...document.querySelectorAll("h2")].filter((heading) => {
        const mark = document.createElement("span");
        mark.style.display = "inline-block";
        heading.prepend(mark);
        const baseline = mark.getBoundingClientRect().bottom;
        mark.remove();
        const style = getComputedStyle(heading);
        canvas.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
        const ink = canvas.measureText(heading.textContent);
        return baseline - ink.actualBoundingBoxAscent < heading.getBoundingClientRect().top;
      }).map((heading) => `reaches over its box: ${describe(heading)}`);
    },

    // Text that a box cuts off.
    cut() {
      const complaints = [];
      for (const element of document.body.querySelectorAll("*")) {
        const style = getComputedStyle(element);
        if (isHidden(element) || element.closest("svg")) continue;
        const clips = [style.overflowX, style.overflowY].some((value) => value !== "visible");
        if (clips && (element.scrollWidth > element.clientWidth + 1 ||
            element.scrollHeight > element.clientHeight + 1)) {
          complaints.push(`is cut: ${describe(element)}`);
        }
        if (style.textOverflow === "ellipsis") complaints.push(`may be cut: ${describe(element)}`);
      }
      return complaints;
    },

    // Texts of the page that lie on each other. Lines of tall scripts may touch.
    overlaps() {
      const boxes = [];
      for (const node of texts(document.body)) {
        if (node.parentElement.closest("svg") || isHidden(node.parentElement)) continue;
        for (const box of rectsOf(node)) {
          const quarter = box.height / 4;
          if (box.width > 0) {
            boxes.push({ node, left: box.left + 1, right: box.right - 1, top: box.top + quarter,
              bottom: box.bottom - quarter });
          }
        }
      }
      boxes.sort((one, other) => one.top - other.top);
      const complaints = [];
      for (let i = 0; i < boxes.length; i++) {
        for (let j = i + 1; j < boxes.length && boxes[j].top < boxes[i].bottom; j++) {
          const [one, other] = [boxes[i], boxes[j]];
          if (one.node !== other.node && one.left < other.right && other.left < one.right) {
            complaints.push(`“${one.node.data.slice(0, 30)}” lies on “${other.node.data.slice(0, 30)}”`);
          }
        }
      }
      return complaints;
    },

    // Texts of charts that are cut, that lie on each other, on the line of the target or on the
    // edge of a bar.
    charts() {
      const complaints = [];
      const canvas = document.createElement("canvas").getContext("2d");
      for (const chart of document.querySelectorAll("svg.chart")) {
        const view = chart.viewBox.baseVal;
        const inks = [...chart.querySelectorAll("text")].map((text) => {
          const style = getComputedStyle(text);
          canvas.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
          const ink = canvas.measureText(text.textContent);
          const box = text.getBBox();
          const baseline = Number(text.getAttribute("y"));
          return { text, left: box.x, right: box.x + box.width,
            top: baseline - ink.actualBoundingBoxAscent,
            bottom: baseline + ink.actualBoundingBoxDescent };
        });
        for (const ink of inks) {
          if (ink.left < 0 || ink.right > view.width || ink.top < 0 || ink.bottom > view.height) {
            complaints.push(`text of a chart is cut: ${ink.text.textContent}`);
          }
        }
        for (let i = 0; i < inks.length; i++) {
          for (let j = i + 1; j < inks.length; j++) {
            const [one, other] = [inks[i], inks[j]];
            if (one.left < other.right && other.left < one.right &&
                one.top < other.bottom && other.top < one.bottom) {
              complaints.push(
                `texts of a chart collide: ${one.text.textContent} / ${other.text.textContent}`);
            }
          }
        }
        // Figures stand in cells or beside bars, never half on one.
        for (const ink of inks) {
          for (const bar of chart.querySelectorAll("rect")) {
            const left = bar.x.baseVal.value;
            const right = left + bar.width.baseVal.value;
            const top = bar.y.baseVal.value;
            const bottom = top + bar.height.baseVal.value;
            const isApart = ink.right <= left + 0.5 || ink.left >= right - 0.5 ||
              ink.bottom <= top + 0.5 || ink.top >= bottom - 0.5;
            const isInside = ink.left >= left && ink.right <= right && ink.top >= top &&
              ink.bottom <= bottom;
            if (!isApart && !isInside) {
              complaints.push(`a text of a chart lies on the edge of a bar: ${ink.text.textContent}`);
            }
          }
        }
        for (const ink of inks.filter(({ text }) => text.classList.contains("target-text"))) {
          for (const line of chart.querySelectorAll("line.target")) {
            const y = line.y1.baseVal.value;
            if (ink.top < y && y < ink.bottom) {
              complaints.push(`a target's text lies on its line: ${ink.text.textContent}`);
            }
          }
        }
      }
      return complaints;
    },

    // Blocks that are laid out in another direction than their page.
    direction(expected) {
      const complaints = [];
      if (getComputedStyle(document.documentElement).direction !== expected) {
        complaints.push(`the page is not ${expected}`);
      }
      for (const element of document.body.querySelectorAll("*")) {
        if (element.closest("bdi,code,nav.languages")) continue;
        const style = getComputedStyle(element);
        if (style.direction !== expected) complaints.push(`is not ${expected}: ${describe(element)}`);
        const physical = expected === "rtl" ? "left" : "right";
        if (style.textAlign === physical) {
          complaints.push(`is aligned to the ${physical}: ${describe(element)}`);
        }
      }
      return complaints;
    },

    // How far boxes stand from where their containers begin, to be compared between directions.
    starts() {
      const isRightToLeft = getComputedStyle(document.documentElement).direction === "rtl";
      const width = document.documentElement.clientWidth;
      return [...document.querySelectorAll(
        "header,main,footer,section,h1,h2,h3,article,p,ul,ol,dl,table,th:first-child,.progress,svg.chart,svg.bar"
      )].map((element) => {
        const box = element.getBoundingClientRect();
        return { name: describe(element), start: isRightToLeft ? width - box.right : box.left };
      });
    },

    // Where charts draw their marks, time running in reading direction.
    timeRuns() {
      return [...document.querySelectorAll("svg.chart")].map((chart) => {
        const path = chart.querySelector("polyline.value");
        if (path && path.points.length > 1) {
          return Math.sign(path.points[path.points.length - 1].x - path.points[0].x);
        }
        // Days of the week and hours above cells.
        const cells = chart.querySelectorAll("[class^=heat-]");
        const steps = cells.length > 1 ? [...chart.querySelectorAll(".axis-text")] : [];
        return steps.length > 1
          ? Math.sign(steps[steps.length - 1].getBBox().x - steps[0].getBBox().x) : 0;
      });
    },

    // The texts that readers see or hear, names of files and versions left out.
    prose() {
      const prose = texts(document.body)
        .filter((node) => !node.parentElement.closest("code,footer,#sources th,nav.languages"))
        .map((node) => node.data);
      const attributes = [...document.querySelectorAll("[aria-label],[data-column]")]
        .flatMap((element) => [element.getAttribute("aria-label"), element.dataset.column]);
      const charts = [...document.querySelectorAll("svg.chart > title, svg.chart > desc")]
        .map((element) => element.textContent);
      return [...prose, ...attributes.filter(Boolean), ...charts];
    },

    // Puts marks into headings and into what follows them, to be found again on printed pages.
    markHeadings() {
      const mark = (text, before) => {
        const span = document.createElement("span");
        span.textContent = text;
        span.style.fontSize = "2px";
        span.style.unicodeBidi = "isolate";
        span.style.direction = "ltr";
        before.parentNode.insertBefore(span, before);
      };
      const headings = [...document.querySelectorAll("h1,h2,h3")];
      const nodes = texts(document.body);
      const marks = headings.map((heading, index) => {
        const following = nodes.find((node) => !heading.contains(node) &&
          heading.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING);
        const table = heading.parentElement.querySelector(":scope > table tbody");
        const row = table && nodes.find((node) => table.contains(node));
        return { heading, following, row, index };
      });
      for (const { heading, following, row, index } of marks) {
        mark(`QH${index}Q`, heading.firstChild);
        if (following) mark(`QF${index}Q`, following);
        if (row) mark(`QR${index}Q`, row);
      }
      // What is folded on screens is open on paper.
      const verdicts = [...document.querySelectorAll(".smart ul")];
      verdicts.forEach((list, index) => mark(`QV${index}Q`, list.querySelector("li").firstChild));
      return {
        headings: marks.map(({ heading }) => heading.textContent), verdicts: verdicts.length,
      };
    },
  };
})();
