// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A project with one view of it, for tests.
#pragma once

#include "models/items/Place.h"
#include "tests/widgets/Picture.h"

namespace Galley {

/// A view over a model of a project's session, as the window puts them together.
template<class Model, class View>
struct ViewStage {
    /// Shows the view at a size, in front of all, with the keys.
    void show(QSize size)
    {
        view.resize(size);
        view.show();
        view.setFocus();
        QVERIFY(QTest::qWaitForWindowActive(&view));
    }

    SampleProject project;
    Place place {&project.session};
    Model model {&project.session};
    View view {&model, &place};
};

} // namespace Galley
