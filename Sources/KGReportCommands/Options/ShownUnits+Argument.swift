// SPDX-License-Identifier: Apache-2.0

public import Aggregation
public import ArgumentParser

extension ShownUnits: ExpressibleByArgument {}
