// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Pictures of widgets for a person to look at, and sample data for them.
#pragma once

#include "tests/models/items/SampleProject.h"
#include "widgets/style/Theme.h"

#include <QApplication>
#include <QDir>
#include <QTest>
#include <QWidget>

namespace Galley {

/// The look of all widgets made from now on: a theme, its type larger by a factor.
inline void applyLook(ThemeKind kind, double typeScale = 1.0)
{
    applyTheme(*qApp, kind);
    QApplication::setFont(interfaceFont(interfaceFont().pointSizeF() * typeScale));
}

/// Rows of a test for each theme: column "kind".
inline void addThemes()
{
    QTest::addColumn<ThemeKind>("kind");
    QTest::newRow("light") << ThemeKind::Light;
    QTest::newRow("dark") << ThemeKind::Dark;
}

/// Shows a widget at a size and paints it; writes a PNG where GALLEY_PICTURES names a folder. True
/// where something was painted.
inline bool paintPicture(QWidget &widget, const QString &name, ThemeKind kind, QSize size)
{
    widget.resize(size);
    widget.show();
    if (!QTest::qWaitForWindowExposed(&widget))
        return false;
    QTest::qWait(0);
    QCoreApplication::sendPostedEvents();
    QCoreApplication::processEvents();
    const QPixmap picture = widget.grab();
    const QString folder = qEnvironmentVariable("GALLEY_PICTURES");
    if (!folder.isEmpty()) {
        const QString suffix = kind == ThemeKind::Dark ? QStringLiteral("dark") : QStringLiteral("light");
        if (!picture.save(QDir(folder).filePath(name + u'-' + suffix + QStringLiteral(".png"))))
            return false;
    }
    return !picture.isNull();
}

/// The sample coverage that ships with the program.
inline bool addShippedSample(SampleProject &project)
{
    const QDir folder(QStringLiteral(GALLEY_SOURCE_DIR "/resources/sample"));
    QList<ImportedArticle> articles;
    for (const QString &name : folder.entryList({QStringLiteral("*.txt"), QStringLiteral("*.md")}, QDir::Files, QDir::Name)) {
        if (const auto article = importFile(folder.filePath(name)))
            articles.append(*article);
    }
    const bool isAdded = !articles.isEmpty() && project.session.addArticles(articles).has_value();
    project.session.waitForAnalysis();
    return isAdded;
}

/// Many outlets that print one quotation, some with long names or names from right to left.
inline bool addManyOutlets(SampleProject &project, int count)
{
    QList<std::pair<QString, QString>> articles;
    for (int i = 0; i < count; ++i) {
        const QString outlet = i == 1   ? QStringLiteral("The Metropolitan Harbour and Inland Waterways Correspondent")
                               : i == 2 ? QStringLiteral("صحيفة المرفأ اليومية")
                                        : QStringLiteral("Outlet %1").arg(i + 1);
        const QString day = i % 5 == 0 ? QStringLiteral("Thursday") : QStringLiteral("Monday");
        articles.append({outlet, QStringLiteral("“The ferries will carry everybody who holds a ticket until the second pier is open again "
                                                "on %1,” said Ruben Achterberg, who runs the landing.\n\n"
                                                "It rained for most of the afternoon, and number %2 of the drivers went home.")
                                     .arg(day)
                                     .arg(i)});
    }
    return project.add(articles);
}

} // namespace Galley
